#include "outgoing/acknowledge.h"

#include "conversations/find.h"
#include "conversations/standing.h"
#include "customers/customers.h"
#include "kernel/errors.h"
#include "outgoing/letter.h"
#include "outgoing/waiting.h"

namespace hamdel::email {
namespace {

constexpr Span between = hours(1);

bool is_person(const Arrived& arrived) {
    if (arrived.automatic.is_machine) return false;
    std::string_view address = arrived.sender.address;
    std::string_view name = address.substr(0, address.find('@'));
    for (std::string_view of_program : {"noreply", "no-reply", "donotreply", "do-not-reply",
                                        "mailer-daemon", "postmaster", "bounce", "listserv"})
        if (name.starts_with(of_program)) return false;
    try {
        customers::canonical(customers::IdentityType::email, address);
    } catch (const Refusal&) {
        return false;
    }
    return true;
}

bool is_due(Write& tx, WorkspaceId workspace, const std::string& address) {
    auto last =
        tx.one<Instant>("select at from mail_acknowledged where workspace_id = ? and address = ?",
                        workspace, address);
    if (last && tx.now() < *last + between) return false;
    tx.run(
        "insert into mail_acknowledged values (?, ?, ?) on conflict (workspace_id, address) "
        "do update set at = excluded.at",
        workspace, address, tx.now());
    return true;
}

struct Came {
    std::string from_name, from_address, mail_id, subject;

    static constexpr auto fields = shape::fields(shape::field("from_name", &Came::from_name),
                                                 shape::field("from_address", &Came::from_address),
                                                 shape::field("mail_id", &Came::mail_id),
                                                 shape::field("subject", &Came::subject));
};

void put_in(std::string& words, std::string_view name, const std::string& value) {
    for (std::size_t at = words.find(name); at != std::string::npos;
         at = words.find(name, at + value.size()))
        words.replace(at, name.size(), value);
}

std::string words_of(const Settings& settings, const std::string& language, const std::string& name,
                     std::int64_t number) {
    std::string words = settings.acknowledgement;
    if (words.empty())
        words = language == "fa" ? "پیام شما رسید و شمارهٔ آن {number} است. هرچه زودتر پاسخ "
                                   "می‌دهیم. "
                                   "اگر چیزی برای افزودن دارید، به همین نامه پاسخ دهید."
                                 : "Your message has arrived; its number is {number}. We answer as "
                                   "soon as we can. If there is something to add, just reply to "
                                   "this mail.";
    put_in(words, "{name}", name);
    put_in(words, "{number}", std::to_string(number));
    return words;
}

}  // namespace

void acknowledge(Write& tx, const conversations::Channel& channel, const Settings& settings,
                 const Arrived& arrived, MessageId message) {
    if (!settings.acknowledges || !settings.outgoing || !is_person(arrived) ||
        is_own(settings, arrived.sender.address))
        return;
    Actor system = system_actor(channel.workspace_id);
    auto at = conversations::find_message(tx, system, message).conversation_id;
    // What was set aside as spam is not answered.
    if (conversations::standing(tx, system, at).aside) return;
    if (!is_due(tx, channel.workspace_id, arrived.sender.address)) return;
    let_wait(tx, channel, message, Purpose::acknowledgement);
}

Composed compose_acknowledgement(Read& tx, const conversations::Channel& channel, MessageId message,
                                 const std::string& mail_id) {
    Settings settings = settings_of(channel);
    Actor system = system_actor(channel.workspace_id);
    auto came = tx.one<Came>(
        "select from_name, from_address, mail_id, subject from mail where message_id = ? "
        "and direction = 'in' and kind = 'message' order by id limit 1",
        message);
    if (!came) return {.mail = {}, .files = {}, .impossible = "no_address"};
    auto said = conversations::find_message(tx, system, message);
    auto conversation = conversations::find_conversation(tx, system, said.conversation_id);
    auto customer = customers::find_customer(tx, system, conversation.customer.id);
    std::string language = language_of(conversation, settings);
    LetterWords words =
        write_letter({.locale = language,
                      .customer_name = customer.name,
                      .words = words_of(settings, language, customer.name, conversation.number),
                      .html = {},
                      .agent_name = settings.sender_name,
                      .agent_html = {},
                      .signature = settings.signature});
    Composed out{.mail = {}, .files = {}, .impossible = {}};
    out.mail.from = {settings.sender_name, settings.address};
    out.mail.to = {{came->from_name, came->from_address}};
    out.mail.subject = reply_subject(came->subject, conversation.number, language);
    out.mail.message_id = mail_id;
    if (!came->mail_id.empty()) {
        out.mail.in_reply_to = came->mail_id;
        out.mail.references = {came->mail_id};
    }
    out.mail.date = tx.now();
    out.mail.text = std::move(words.text);
    out.mail.html = std::move(words.html);
    out.mail.is_automatic = true;
    return out;
}

}  // namespace hamdel::email
