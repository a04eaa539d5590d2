#include "channels/email/send_mails.h"

#include "conversations/delivery.h"
#include "conversations/find.h"
#include "customers/customers.h"
#include "incoming/raw.h"
#include "kernel/errors.h"
#include "kernel/log.h"
#include "kernel/text/text.h"
#include "mail/write_mail.h"
#include "mail_row.h"
#include "outgoing/letter.h"
#include "settings.h"
#include "storage/kept_blob.h"

namespace hamdel::email {
namespace {

// Tried so long; whoever wrote it sees all the while that it waits.
constexpr Span tried_for = hours(48);
constexpr Span first_pause = minutes(1);
constexpr Span longest_pause = hours(3);

struct Row {
    MessageId message_id;
    WorkspaceId workspace_id;
    ChannelId channel_id;
    std::string mail_id;
    std::int64_t tries = 0;
    Instant created_at;

    static constexpr auto fields = shape::fields(
        shape::field("message_id", &Row::message_id),
        shape::field("workspace_id", &Row::workspace_id),
        shape::field("channel_id", &Row::channel_id), shape::field("mail_id", &Row::mail_id),
        shape::field("tries", &Row::tries), shape::field("created_at", &Row::created_at));
};

struct File {
    std::string name, type, blob_hash;

    static constexpr auto fields =
        shape::fields(shape::field("name", &File::name), shape::field("type", &File::type),
                      shape::field("blob_hash", &File::blob_hash));
};

struct Sending {
    Row row;
    net::MailServer server;
    mail::OutgoingMail mail;
    std::vector<File> files;
    std::string impossible;  // why it cannot be sent at all; empty: it can
    net::SmtpOutcome outcome = {};
    storage::BlobName raw = {};
    std::int64_t size = 0;
};

std::optional<Instant> next_due(Read& tx) {
    return tx.one<Instant>("select due_at from mail_out order by due_at limit 1");
}

struct Before {
    std::string mail_id, direction, from_name, from_address, subject;
    std::vector<Person> to, cc;

    static constexpr auto fields = shape::fields(
        shape::field("mail_id", &Before::mail_id), shape::field("direction", &Before::direction),
        shape::field("from_name", &Before::from_name),
        shape::field("from_address", &Before::from_address),
        shape::field("subject", &Before::subject), shape::field("to", &Before::to),
        shape::field("cc", &Before::cc));
};

std::vector<MailRow> mails_before(Read& tx, ConversationId conversation, MessageId message) {
    std::vector<MailRow> out;
    for (Before& one :
         tx.all<Before>("select x.mail_id, x.direction, x.from_name, x.from_address, x.subject, "
                        "x.to_list as \"to\", x.cc_list as cc from mail x join message m "
                        "on m.id = x.message_id where m.conversation_id = ? and m.id < ? "
                        "and x.kind = 'message' order by x.id desc limit 100",
                        conversation, message))
        out.push_back({.direction = one.direction == "in" ? Way::in : Way::out,
                       .mail_id = std::move(one.mail_id),
                       .from = {std::move(one.from_name), std::move(one.from_address)},
                       .to = std::move(one.to),
                       .cc = std::move(one.cc),
                       .subject = std::move(one.subject)});
    return out;
}

std::optional<std::string> address_of(const customers::Customer& customer) {
    for (const customers::Identity& one : customer.identities)
        if (one.type == customers::IdentityType::email) return one.value;
    return {};
}

void add_copies(mail::OutgoingMail& mail, const Settings& settings, const MailRow& answered) {
    for (const auto* list : {&answered.to, &answered.cc})
        for (const Person& one : *list) {
            std::string address = plain_address(one.address);
            bool is_there = address.empty() || is_own(settings, address) ||
                            address == plain_address(mail.to.front().address);
            for (const mail::Address& other : mail.cc)
                is_there |= plain_address(other.address) == address;
            if (!is_there) mail.cc.push_back({one.name, one.address});
        }
}

std::string language_of(const conversations::Conversation& conversation, const Settings& settings) {
    std::string language = conversation.language.value_or(settings.locale);
    return language == "fa" || language == "en" ? language : settings.locale;
}

// Fills what is sent out of what is kept; says in `impossible` why it cannot be.
void compose(Read& tx, const conversations::Channel& channel, Sending& out) {
    Settings settings = settings_of(channel);
    Actor system = system_actor(out.row.workspace_id);
    auto message = conversations::find_message(tx, system, out.row.message_id);
    auto conversation = conversations::find_conversation(tx, system, message.conversation_id);
    auto customer = customers::find_customer(tx, system, conversation.customer.id);
    auto before = mails_before(tx, conversation.id, message.id);
    auto last_in = std::ranges::find(before, Way::in, &MailRow::direction);
    mail::OutgoingMail& mail = out.mail;
    if (last_in != before.end() && !last_in->from.address.empty())
        mail.to = {{last_in->from.name, last_in->from.address}};
    else if (auto address = address_of(customer))
        mail.to = {{customer.name, *address}};
    if (mail.to.empty()) {
        out.impossible = "no_address";
        return;
    }
    if (last_in != before.end()) add_copies(mail, settings, *last_in);
    for (auto one = before.rbegin(); one != before.rend(); ++one)
        if (!one->mail_id.empty()) mail.references.push_back(one->mail_id);
    if (!mail.references.empty()) mail.in_reply_to = mail.references.back();
    if (last_in != before.end() && !last_in->mail_id.empty()) mail.in_reply_to = last_in->mail_id;
    std::string language = language_of(conversation, settings);
    std::string subject = last_in != before.end() ? last_in->subject : std::string();
    if (subject.empty()) subject = conversation.subject.value_or("");
    mail.subject = reply_subject(subject, conversation.number, language);
    mail.from = {settings.sender_name.empty() ? message.author.name : settings.sender_name,
                 settings.address};
    mail.message_id = out.row.mail_id;
    mail.date = message.created_at;
    LetterWords words = write_letter({.locale = language,
                                      .customer_name = customer.name,
                                      .words = message.body,
                                      .html = message.html,
                                      .agent_name = message.author.name,
                                      .signature = settings.signature,
                                      .greets = settings.greets && last_in == before.begin()});
    mail.text = std::move(words.text);
    mail.html = std::move(words.html);
    out.files = tx.all<File>(
        "select name, type, blob_hash from attachment where message_id = ? order by id",
        out.row.message_id);
}

std::optional<Sending> claim(Write& tx, Instant until) {
    auto row = tx.one<Row>(
        "update mail_out set due_at = ? where message_id = (select message_id from mail_out "
        "where due_at <= ? order by due_at, message_id limit 1) "
        "returning message_id, workspace_id, channel_id, mail_id, tries, created_at",
        until, tx.now());
    if (!row) return {};
    Sending out{.row = *row, .server = {}, .mail = {}, .files = {}, .impossible = {}};
    auto channel = conversations::find_channel(tx, row->workspace_id, row->channel_id);
    Settings settings = settings_of(channel);
    if (!settings.outgoing) {
        out.impossible = "no_outgoing_server";
        return out;
    }
    out.server = reached_by(
        *settings.outgoing,
        tx.value<std::optional<std::string>>(
              "select outgoing_secret from email_secret where channel_id = ?", channel.id)
            .value_or(""));
    compose(tx, channel, out);
    return out;
}

void perform(Sending& one, const storage::Blobs& blobs, net::Smtp& smtp) {
    if (!one.impossible.empty()) return;
    for (const File& file : one.files)
        one.mail.files.push_back({file.name, file.type, blobs.read(file.blob_hash)});
    std::string bytes = mail::write_mail(one.mail);
    one.raw = keep_raw(blobs, bytes);
    one.size = std::ssize(bytes);
    net::SmtpMail sent{.from = one.mail.from.address, .recipients = {}, .bytes = std::move(bytes)};
    for (const auto* list : {&one.mail.to, &one.mail.cc})
        for (const mail::Address& to : *list)
            sent.recipients.push_back(to.address);
    one.outcome = smtp.send(one.server, sent);
}

std::vector<Person> addressed(const std::vector<mail::Address>& addresses) {
    std::vector<Person> out;
    for (const mail::Address& one : addresses)
        out.push_back({one.name, one.address});
    return out;
}

// Kept once, whether or not its fate is known: an answer to it must find its way.
void keep_sent(Write& tx, const Sending& one) {
    if (one.raw.hash.empty()) return;
    if (tx.one<std::int64_t>("select 1 from mail where message_id = ? and direction = 'out'",
                             one.row.message_id))
        return;
    auto channel = conversations::find_channel(tx, one.row.workspace_id, one.row.channel_id);
    keep_mail(tx, channel,
              {.direction = Way::out,
               .mail_id = one.row.mail_id,
               .from = {one.mail.from.name, one.mail.from.address},
               .to = addressed(one.mail.to),
               .cc = addressed(one.mail.cc),
               .subject = one.mail.subject,
               .message_id = one.row.message_id,
               .has_html = true,
               .raw_hash = one.raw.hash,
               .raw_size = one.size});
    storage::keep_blob(tx, one.raw);
}

void finish(Write& tx, const Sending& one, const conversations::Delivery& delivery) {
    tx.run("delete from mail_out where message_id = ?", one.row.message_id);
    conversations::keep_delivery(tx, one.row.workspace_id, one.row.message_id, delivery);
}

void fail(Write& tx, const Sending& one, std::string reason) {
    finish(tx, one,
           {.state = conversations::DeliveryState::failed,
            .reason = text::clip(text::clean_line(reason), 500)});
}

std::string words_of(const net::SmtpOutcome& outcome) {
    for (const auto& one : outcome.refused)
        if (!one.reply.words.empty()) return one.address + ": " + one.reply.words;
    if (!outcome.reply.words.empty()) return outcome.reply.words;
    return outcome.why.empty() ? "not_reached" : outcome.why;
}

void try_later(Write& tx, const Sending& one, std::string reason) {
    if (tx.now() > one.row.created_at + tried_for) return fail(tx, one, std::move(reason));
    Span pause{
        std::min(longest_pause.ms, first_pause.ms << std::min<std::int64_t>(one.row.tries, 10))};
    tx.run("update mail_out set tries = tries + 1, due_at = ? where message_id = ?",
           tx.now() + pause, one.row.message_id);
    conversations::keep_delivery(tx, one.row.workspace_id, one.row.message_id,
                                 {.state = conversations::DeliveryState::queued,
                                  .reason = text::clip(text::clean_line(reason), 500)});
}

void settle(Write& tx, const Sending& one, const std::exception_ptr& failure) {
    if (!one.impossible.empty()) return fail(tx, one, one.impossible);
    if (failure) return try_later(tx, one, "not_reached");
    keep_sent(tx, one);
    switch (one.outcome.end) {
        case net::SmtpEnd::accepted:
            // Some of several may have been refused; who wrote it is told.
            if (!one.outcome.refused.empty()) return fail(tx, one, words_of(one.outcome));
            return finish(tx, one, {.state = conversations::DeliveryState::sent, .reason = {}});
        case net::SmtpEnd::refused:
            return fail(tx, one, words_of(one.outcome));
        default:
            return try_later(tx, one, words_of(one.outcome));
    }
}

}  // namespace

storage::WorkerSpec send_mails(storage::Blobs blobs, std::shared_ptr<net::Smtp> smtp) {
    return storage::worker<Sending>(
        "send_mails", {.due = next_due,
                       .claim = claim,
                       .perform = [blobs, smtp](Sending& one) { perform(one, blobs, *smtp); },
                       .settle = settle,
                       .renew =
                           [](Write& tx, const Sending& one, Instant until) {
                               tx.run("update mail_out set due_at = ? where message_id = ?", until,
                                      one.row.message_id);
                           },
                       .lease = minutes(2),
                       .threads = 4});
}

}  // namespace hamdel::email
