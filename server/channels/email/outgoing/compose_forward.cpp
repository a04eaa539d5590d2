#include "conversations/find.h"
#include "html/escape.h"
#include "outgoing/forward.h"
#include "outgoing/letter.h"

namespace hamdel::email {
namespace {

struct Forward {
    MessageId message_id;
    std::vector<Person> to;
    std::string words;

    static constexpr auto fields =
        shape::fields(shape::field("message_id", &Forward::message_id),
                      shape::field("to", &Forward::to), shape::field("words", &Forward::words));
};

struct Quoted {
    std::string head;  // who said it, of what it is
    std::string body;
    std::optional<std::string> html;
};

Quoted quoted(const conversations::Message& message,
              const conversations::Conversation& conversation, bool persian) {
    Quoted out{.head = persian ? "---- پیام فرستاده‌شده ----\nاز: "
                               : "---- Forwarded message ----\nFrom: ",
               .body = message.body,
               .html = message.html};
    out.head += message.author.name;
    out.head += persian ? "\nزمان: " : "\nDate: ";
    out.head += to_iso(message.created_at);
    if (conversation.subject) {
        out.head += persian ? "\nموضوع: " : "\nSubject: ";
        out.head += *conversation.subject;
    }
    return out;
}

void add_lines(std::string& out, std::string_view words) {
    std::string escaped;
    html::add_escaped(escaped, words);
    for (char c : escaped) {
        if (c == '\n') out += "<br>";
        out += c;
    }
}

std::string in_html(const std::string& words, const Quoted& quoted) {
    std::string out;
    if (!words.empty()) {
        out += "<p dir=\"auto\">";
        add_lines(out, words);
        out += "</p>\n";
    }
    out += "<p dir=\"auto\" style=\"color:#5d6a70\">";
    add_lines(out, quoted.head);
    out += "</p>\n<blockquote dir=\"auto\">";
    if (quoted.html)
        out += *quoted.html;
    else
        add_lines(out, quoted.body);
    return out + "</blockquote>\n";
}

std::string forwarded_subject(const conversations::Conversation& conversation, bool persian) {
    std::string subject = conversation.subject.value_or(persian ? "پیام مشتری" : "A message");
    return (persian ? "ارسال: " : "Fwd: ") + subject + " [#" + std::to_string(conversation.number) +
           "]";
}

}  // namespace

Composed compose_forward(Read& tx, const conversations::Channel& channel, MessageId note,
                         const std::string& mail_id) {
    Settings settings = settings_of(channel);
    Actor system = system_actor(channel.workspace_id);
    auto forward = tx.one<Forward>(
        "select message_id, to_list as \"to\", words from mail_forward where note_id = ?", note);
    if (!forward) return {.mail = {}, .files = {}, .impossible = "no_address"};
    auto writer = conversations::find_message(tx, system, note).author;
    auto message = conversations::find_message(tx, system, forward->message_id);
    auto conversation = conversations::find_conversation(tx, system, message.conversation_id);
    bool persian = settings.locale == "fa";
    Quoted quotation = quoted(message, conversation, persian);
    std::string words = forward->words;
    LetterWords letter = write_letter({.locale = settings.locale,
                                       .customer_name = {},
                                       .words = (words.empty() ? std::string() : words + "\n\n") +
                                                quotation.head + "\n\n" + quotation.body,
                                       .html = in_html(words, quotation),
                                       .agent_name = writer.name,
                                       .agent_html = {},
                                       .signature = settings.signature,
                                       .greets = false});
    Composed out{.mail = {}, .files = {}, .impossible = {}};
    out.mail.from = {settings.sender_name.empty() ? writer.name : settings.sender_name,
                     settings.address};
    out.mail.to = as_addresses(forward->to);
    out.mail.subject = forwarded_subject(conversation, persian);
    out.mail.message_id = mail_id;
    out.mail.date = tx.now();
    out.mail.text = std::move(letter.text);
    out.mail.html = std::move(letter.html);
    out.files = tx.all<LetterFile>(
        "select name, type, blob_hash from attachment where message_id = ? order by id",
        message.id);
    return out;
}

}  // namespace hamdel::email
