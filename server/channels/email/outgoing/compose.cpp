#include "outgoing/compose.h"

#include <algorithm>

#include "accounts/signatures.h"
#include "conversations/find.h"
#include "customers/customers.h"
#include "outgoing/addressed.h"
#include "outgoing/letter.h"
#include "settings.h"

namespace hamdel::email {
namespace {

void put_in_thread(mail::OutgoingMail& mail, const std::vector<MailRow>& before,
                   const MailRow* answered) {
    for (auto one = before.rbegin(); one != before.rend(); ++one)
        if (!one->mail_id.empty()) mail.references.push_back(one->mail_id);
    if (!mail.references.empty()) mail.in_reply_to = mail.references.back();
    if (answered && !answered->mail_id.empty()) mail.in_reply_to = answered->mail_id;
}

Letter letter_of(Read& tx, const conversations::Message& message, const Settings& settings,
                 const std::string& language) {
    Letter out{.locale = language,
               .words = message.body,
               .html = message.html,
               .agent_name = message.author.name,
               .signature = settings.signature};
    auto agent = parse_id<AgentNoun>(message.author.id.value_or(""));
    auto own = agent ? accounts::signature_of(tx, *agent, language) : std::nullopt;
    if (own) {
        out.agent_name = own->body;
        out.agent_html = own->html;
    }
    return out;
}

}  // namespace

std::string language_of(const conversations::Conversation& conversation, const Settings& settings) {
    std::string language = conversation.language.value_or(settings.locale);
    return language == "fa" || language == "en" ? language : settings.locale;
}

std::vector<mail::Address> as_addresses(const std::vector<Person>& people) {
    std::vector<mail::Address> out;
    for (const Person& one : people)
        out.push_back({one.name, one.address});
    return out;
}

Composed compose(Read& tx, const conversations::Channel& channel, MessageId message_id,
                 const std::string& mail_id) {
    Settings settings = settings_of(channel);
    Actor system = system_actor(channel.workspace_id);
    auto message = conversations::find_message(tx, system, message_id);
    auto conversation = conversations::find_conversation(tx, system, message.conversation_id);
    auto customer = customers::find_customer(tx, system, conversation.customer.id);
    auto before = mails_before(tx, conversation.id, message.id);
    const MailRow* answered = answered_of(before);
    Composed out;
    Addressed addressed = addressed_to(tx, settings, conversation.id, customer, answered);
    if (addressed.to.empty()) return {.mail = {}, .files = {}, .impossible = "no_address"};
    out.mail.to = as_addresses(addressed.to);
    out.mail.cc = as_addresses(addressed.cc);
    out.bcc = std::move(addressed.bcc);
    put_in_thread(out.mail, before, answered);
    std::string language = language_of(conversation, settings);
    std::string subject = answered ? answered->subject : std::string();
    if (subject.empty()) subject = conversation.subject.value_or("");
    out.mail.subject = reply_subject(subject, conversation.number, language);
    out.mail.from = {settings.sender_name.empty() ? message.author.name : settings.sender_name,
                     settings.address};
    out.mail.message_id = mail_id;
    out.mail.date = message.created_at;
    Letter letter = letter_of(tx, message, settings, language);
    letter.customer_name = customer.name;
    // Only where the customer spoke last: whoever goes on does not greet again.
    letter.greets = settings.greets && (before.empty() || answered == &before.front());
    LetterWords words = write_letter(letter);
    out.mail.text = std::move(words.text);
    out.mail.html = std::move(words.html);
    out.files = tx.all<LetterFile>(
        "select name, type, blob_hash from attachment where message_id = ? order by id",
        message_id);
    return out;
}

}  // namespace hamdel::email
