#include "outgoing/compose.h"

#include <algorithm>

#include "accounts/signatures.h"
#include "conversations/find.h"
#include "customers/customers.h"
#include "outgoing/letter.h"
#include "settings.h"

namespace hamdel::email {
namespace {

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

// To whoever wrote last, and to all who read along.
void address_it(mail::OutgoingMail& mail, const Settings& settings,
                const customers::Customer& customer, const MailRow* answered) {
    if (answered && !answered->from.address.empty())
        mail.to = {{answered->from.name, answered->from.address}};
    else if (auto address = address_of(customer))
        mail.to = {{customer.name, *address}};
    if (answered && !mail.to.empty()) add_copies(mail, settings, *answered);
}

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

Composed compose(Read& tx, const conversations::Channel& channel, MessageId message_id,
                 const std::string& mail_id) {
    Settings settings = settings_of(channel);
    Actor system = system_actor(channel.workspace_id);
    auto message = conversations::find_message(tx, system, message_id);
    auto conversation = conversations::find_conversation(tx, system, message.conversation_id);
    auto customer = customers::find_customer(tx, system, conversation.customer.id);
    auto before = mails_before(tx, conversation.id, message.id);
    auto last_in = std::ranges::find(before, Way::in, &MailRow::direction);
    const MailRow* answered = last_in == before.end() ? nullptr : &*last_in;
    Composed out;
    address_it(out.mail, settings, customer, answered);
    if (out.mail.to.empty()) return {.mail = {}, .files = {}, .impossible = "no_address"};
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
