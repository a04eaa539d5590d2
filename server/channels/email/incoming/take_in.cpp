#include "incoming/take_in.h"

#include "conversations/attachments.h"
#include "conversations/delivery.h"
#include "conversations/receive.h"
#include "customers/customers.h"
#include "incoming/find_place.h"
#include "kernel/errors.h"
#include "outgoing/acknowledge.h"
#include "outgoing/recipients.h"
#include "storage/kept_blob.h"

namespace hamdel::email {
namespace {

using conversations::Channel;

std::vector<Person> people(const std::vector<mail::Address>& addresses) {
    constexpr std::size_t most = 100;
    std::vector<Person> out;
    for (const mail::Address& one : addresses)
        if (out.size() < most) out.push_back({one.name, one.address});
    return out;
}

MailRow row_of(const Arrived& arrived, MailKind kind) {
    return {.direction = Way::in,
            .kind = kind,
            .key = arrived.key,
            .mail_id = arrived.mail.message_id,
            .from = {arrived.sender.name, arrived.sender.address},
            .to = people(arrived.mail.to),
            .cc = people(arrived.mail.cc),
            .subject = arrived.mail.subject,
            .earlier = arrived.earlier,
            .has_html = !arrived.mail.html.empty(),
            .left_out = arrived.left_out,
            .warnings = arrived.mail.warnings,
            .raw_hash = arrived.raw.hash,
            .raw_size = arrived.size};
}

void keep(Write& tx, const Channel& channel, const Arrived& arrived, const MailRow& row) {
    keep_mail(tx, channel, row);
    storage::keep_blob(tx, arrived.raw);
}

std::optional<CustomerId> known_sender(Read& tx, WorkspaceId workspace, const Arrived& arrived) {
    try {
        return customers::find_by_identity(tx, workspace, customers::IdentityType::email,
                                           arrived.sender.address);
    } catch (const Refusal&) {
        return {};
    }
}

// Whoever writes is known by the address; without one, by the name alone.
CustomerId sender_of(Write& tx, const Channel& channel, const Settings& settings,
                     const Arrived& arrived) {
    Actor system = system_actor(channel.workspace_id);
    const std::string& name = arrived.sender.name;
    try {
        customers::canonical(customers::IdentityType::email, arrived.sender.address);
    } catch (const Refusal&) {
        std::string instead = settings.locale == "fa" ? "فرستندهٔ ناشناس" : "Unknown sender";
        return customers::create_customer_row(tx, system, {.name = name.empty() ? instead : name});
    }
    return customers::find_or_create(tx, system,
                                     {.name = name,
                                      .identities = {{.type = customers::IdentityType::email,
                                                      .value = arrived.sender.address,
                                                      .verified = true}}});
}

Actor writer(Read& tx, WorkspaceId workspace, CustomerId customer, const Arrived& arrived) {
    Actor out;
    out.workspace = workspace;
    out.type = ActorType::customer;
    out.id = customer.value;
    out.name = arrived.sender.name;
    if (out.name.empty())
        out.name = tx.value<std::string>("select name from customer where id = ?", customer);
    if (out.name.empty()) out.name = arrived.sender.address;
    return out;
}

std::vector<conversations::AttachmentId> bring_files(Write& tx, const Actor& who,
                                                     const Arrived& arrived) {
    std::vector<conversations::AttachmentId> out;
    for (const Arrived::File& file : arrived.files)
        out.push_back(conversations::keep_attachment(tx, who, file.upload, file.name).id);
    return out;
}

// Who writes from an address reads there, whatever a report once said.
void clear_address(Write& tx, WorkspaceId workspace, const std::string& address) {
    tx.run("delete from mail_address where workspace_id = ? and address = ?", workspace, address);
}

TakenIn take_words(Write& tx, const Channel& channel, const Settings& settings,
                   const Arrived& arrived) {
    auto place = find_place(tx, channel, arrived, known_sender(tx, channel.workspace_id, arrived));
    CustomerId customer = place ? place->customer : sender_of(tx, channel, settings, arrived);
    Actor who = writer(tx, channel.workspace_id, customer, arrived);
    const std::string& subject = arrived.mail.subject;
    auto accepted = conversations::receive(
        tx, who,
        {.customer_id = customer,
         .channel_id = channel.id,
         .channel_type = std::string(type),
         .conversation_id = place ? std::optional(place->conversation) : std::nullopt,
         .subject = subject.empty() ? std::nullopt : std::optional(subject),
         .wording = arrived.wording,
         .attachment_ids = bring_files(tx, who, arrived),
         .client_id = arrived.key});
    clear_address(tx, channel.workspace_id, arrived.sender.address);
    MailRow row = row_of(arrived, MailKind::message);
    row.message_id = accepted.message.id;
    if (place) {
        row.joined_by = place->by;
        row.joined_to = place->named;
    }
    keep(tx, channel, arrived, row);
    if (!place) acknowledge(tx, channel, settings, arrived, accepted.message.id);
    return {.kind = MailKind::message, .is_new = true, .message_id = accepted.message.id};
}

// The message of ours that a report is about.
std::optional<MessageId> reported(Read& tx, const Channel& channel, const Arrived& arrived) {
    std::string secret = token_secret(tx, channel.id);
    for (const auto* ids : {&arrived.named, &arrived.within})
        for (const std::string& id : *ids)
            if (auto message = message_in(id, secret)) return message;
    return {};
}

void note_address(Write& tx, WorkspaceId workspace, const mail::FailedRecipient& one) {
    std::string address = plain_address(one.address);
    if (address.empty()) return;
    tx.run(
        "insert into mail_address values (?, ?, ?, ?, ?, ?) on conflict (workspace_id, address) "
        "do update set is_hard = excluded.is_hard, status = excluded.status, "
        "words = excluded.words, at = excluded.at",
        workspace, address, one.is_hard, one.status, one.diagnostic, tx.now());
}

std::string reason_of(const mail::FailedRecipient& one) {
    return one.diagnostic.empty() ? std::string(name_of(one.reason)) : one.diagnostic;
}

// An acknowledgement hangs on the customer's own message, which did arrive.
bool is_ours(Read& tx, MessageId message) {
    return tx
        .one<std::int64_t>("select 1 from message where id = ? and direction <> 'incoming'",
                           message)
        .has_value();
}

TakenIn take_report(Write& tx, const Channel& channel, const Arrived& arrived) {
    MailRow row = row_of(arrived, MailKind::bounce);
    row.message_id = reported(tx, channel, arrived);
    if (row.message_id) row.joined_by = JoinedBy::report;
    for (const mail::FailedRecipient& one : arrived.automatic.recipients) {
        if (one.action == "delayed") continue;
        note_address(tx, channel.workspace_id, one);
        if (!row.message_id || !is_ours(tx, *row.message_id)) continue;
        note_not_arrived(tx, *row.message_id, one.address);
        conversations::keep_delivery(
            tx, channel.workspace_id, *row.message_id,
            {.state = conversations::DeliveryState::failed, .reason = reason_of(one)});
    }
    keep(tx, channel, arrived, row);
    return {.kind = MailKind::bounce, .is_new = true, .message_id = row.message_id};
}

// Kept and shown among the channel's mails, but no words of a customer.
TakenIn set_beside(Write& tx, const Channel& channel, const Arrived& arrived, MailKind kind) {
    MailRow row = row_of(arrived, kind);
    row.message_id = reported(tx, channel, arrived);
    if (row.message_id) row.joined_by = JoinedBy::report;
    keep(tx, channel, arrived, row);
    return {.kind = kind, .is_new = true, .message_id = row.message_id};
}

struct Known {
    MailKind kind = MailKind::message;
    std::optional<MessageId> message_id;

    static constexpr auto fields = shape::fields(shape::field("kind", &Known::kind),
                                                 shape::field("message_id", &Known::message_id));
};

std::optional<TakenIn> taken_before(Read& tx, const Channel& channel, const Arrived& arrived) {
    auto known =
        tx.one<Known>("select kind, message_id from mail where workspace_id = ? and mail_key = ?",
                      channel.workspace_id, arrived.key);
    if (!known) return {};
    return TakenIn{.kind = known->kind, .is_new = false, .message_id = known->message_id};
}

}  // namespace

TakenIn take_in(Write& tx, const Channel& channel, const Settings& settings,
                const Arrived& arrived) {
    if (auto known = taken_before(tx, channel, arrived)) return *known;
    switch (arrived.automatic.kind) {
        case mail::AutomaticKind::bounce:
            return take_report(tx, channel, arrived);
        case mail::AutomaticKind::feedback:
            return set_beside(tx, channel, arrived, MailKind::feedback);
        case mail::AutomaticKind::auto_reply:
        case mail::AutomaticKind::delivered:
            return set_beside(tx, channel, arrived, MailKind::auto_reply);
        case mail::AutomaticKind::none:
            break;
    }
    // What we sent ourselves and were sent a copy of is said already.
    if (message_in(arrived.mail.message_id, token_secret(tx, channel.id)))
        return set_beside(tx, channel, arrived, MailKind::own);
    return take_words(tx, channel, settings, arrived);
}

}  // namespace hamdel::email
