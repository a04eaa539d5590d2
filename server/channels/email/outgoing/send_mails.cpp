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
#include "outgoing/acknowledge.h"
#include "outgoing/compose.h"
#include "outgoing/forward.h"
#include "outgoing/recipients.h"
#include "outgoing/waiting.h"
#include "settings.h"
#include "signing/signing.h"
#include "storage/kept_blob.h"

namespace hamdel::email {
namespace {

// Tried so long; whoever wrote it sees all the while that it waits.
constexpr Span tried_for = hours(48);
constexpr Span first_pause = minutes(1);
constexpr Span longest_pause = hours(3);
// Renewed while a mail is being sent: so long it rests when the program dies meanwhile.
constexpr Span taken_for = seconds(30);

struct Row {
    MessageId message_id;
    WorkspaceId workspace_id;
    ChannelId channel_id;
    std::string mail_id;
    std::int64_t tries = 0;
    Instant created_at;
    Purpose purpose = Purpose::answer;

    static constexpr auto fields = shape::fields(
        shape::field("message_id", &Row::message_id),
        shape::field("workspace_id", &Row::workspace_id),
        shape::field("channel_id", &Row::channel_id), shape::field("mail_id", &Row::mail_id),
        shape::field("tries", &Row::tries), shape::field("created_at", &Row::created_at),
        shape::field("purpose", &Row::purpose));
};

struct Sending {
    Row row;
    net::MailServer server;
    Composed letter;
    std::vector<std::string> recipients = {};  // those who do not have it yet
    std::optional<mail::DkimSigner> signer = {};
    Instant at = {};
    net::SmtpOutcome outcome = {};
    storage::BlobName raw = {};
    std::int64_t size = 0;
};

std::optional<Instant> next_due(Read& tx) {
    return tx.one<Instant>("select due_at from mail_out order by due_at limit 1");
}

Composed compose_for(Read& tx, const conversations::Channel& channel, const Row& row) {
    switch (row.purpose) {
        case Purpose::acknowledgement:
            return compose_acknowledgement(tx, channel, row.message_id, row.mail_id);
        case Purpose::forward:
            return compose_forward(tx, channel, row.message_id, row.mail_id);
        case Purpose::answer:
            break;
    }
    return compose(tx, channel, row.message_id, row.mail_id);
}

std::optional<Sending> claim(Write& tx, Instant until) {
    auto row = tx.one<Row>(
        "update mail_out set due_at = ?, is_sending = 1 where message_id = (select message_id from "
        "mail_out "
        "where due_at <= ? order by due_at, message_id limit 1) "
        "returning message_id, workspace_id, channel_id, mail_id, tries, created_at, "
        "purpose",
        until, tx.now());
    if (!row) return {};
    Sending out{.row = *row, .server = {}, .letter = {}};
    auto channel = conversations::find_channel(tx, row->workspace_id, row->channel_id);
    Settings settings = settings_of(channel);
    if (!settings.outgoing) {
        out.letter.impossible = "no_outgoing_server";
        return out;
    }
    out.server = reached_by(
        *settings.outgoing,
        tx.value<std::optional<std::string>>(
              "select outgoing_secret from email_secret where channel_id = ?", channel.id)
            .value_or(""));
    out.letter = compose_for(tx, channel, *row);
    out.recipients = left_to_send_to(tx, row->message_id, out.letter);
    out.signer = signer_of(tx, channel.id, settings);
    out.at = tx.now();
    return out;
}

void perform(Sending& one, const storage::Blobs& blobs, net::Smtp& smtp) {
    if (!one.letter.impossible.empty()) return;
    for (const LetterFile& file : one.letter.files)
        one.letter.mail.files.push_back({file.name, file.type, blobs.read(file.blob_hash)});
    std::string bytes = mail::write_mail(one.letter.mail);
    if (one.signer) bytes = mail::sign_mail(std::move(bytes), *one.signer, one.at);
    one.raw = keep_raw(blobs, bytes);
    one.size = std::ssize(bytes);
    net::SmtpMail sent{.from = one.letter.mail.from.address,
                       .recipients = one.recipients,
                       .bytes = std::move(bytes)};
    one.outcome = smtp.send(one.server, sent);
}

std::vector<Person> addressed(const std::vector<mail::Address>& addresses) {
    std::vector<Person> out;
    for (const mail::Address& one : addresses)
        out.push_back({one.name, one.address});
    return out;
}

MailKind kind_of(Purpose purpose) {
    if (purpose == Purpose::acknowledgement) return MailKind::acknowledgement;
    return purpose == Purpose::forward ? MailKind::forward : MailKind::message;
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
               .kind = kind_of(one.row.purpose),
               .mail_id = one.row.mail_id,
               .from = {one.letter.mail.from.name, one.letter.mail.from.address},
               .to = addressed(one.letter.mail.to),
               .cc = addressed(one.letter.mail.cc),
               .bcc = one.letter.bcc,
               .subject = one.letter.mail.subject,
               .message_id = one.row.message_id,
               .has_html = true,
               .raw_hash = one.raw.hash,
               .raw_size = one.size});
    storage::keep_blob(tx, one.raw);
}

// The message that an acknowledgement hangs on is the customer's: how that went is no word on it.
void tell(Write& tx, const Sending& one, const conversations::Delivery& delivery) {
    if (one.row.purpose == Purpose::acknowledgement) return;
    conversations::keep_delivery(tx, one.row.workspace_id, one.row.message_id, delivery);
}

void finish(Write& tx, const Sending& one, const conversations::Delivery& delivery) {
    tx.run("delete from mail_out where message_id = ?", one.row.message_id);
    tell(tx, one, delivery);
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
    tx.run("update mail_out set tries = tries + 1, due_at = ?, is_sending = 0 where message_id = ?",
           tx.now() + pause, one.row.message_id);
    tell(tx, one,
         {.state = conversations::DeliveryState::queued,
          .reason = text::clip(text::clean_line(reason), 500)});
}

void settle(Write& tx, const Sending& one, const std::exception_ptr& failure) {
    if (!one.letter.impossible.empty()) return fail(tx, one, one.letter.impossible);
    if (failure) return try_later(tx, one, "not_reached");
    keep_sent(tx, one);
    bool is_judged = one.outcome.end == net::SmtpEnd::accepted;
    if (is_judged || one.outcome.step == net::SmtpStep::recipient)
        note_outcome(tx, one.row.message_id, one.recipients, one.outcome);
    if (one.outcome.end == net::SmtpEnd::refused) return fail(tx, one, words_of(one.outcome));
    if (!is_judged) return try_later(tx, one, words_of(one.outcome));
    if (auto words = waits_for(one.outcome)) return try_later(tx, one, *words);
    if (auto words = refused_of(tx, one.row.message_id)) return fail(tx, one, *words);
    finish(tx, one, {.state = conversations::DeliveryState::sent, .reason = {}});
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
                       .lease = taken_for,
                       .threads = 4});
}

}  // namespace hamdel::email
