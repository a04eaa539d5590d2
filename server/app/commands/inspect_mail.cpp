#include <iostream>
#include <iterator>

#include "commands/commands.h"
#include "commands/many_files.h"
#include "kernel/json.h"
#include "mail/automatic.h"
#include "mail/mail.h"
#include "mail/newest_words.h"
#include "mail/read_mail.h"

namespace hamdel::app {
namespace {

Json addresses_of(const std::vector<mail::Address>& people) {
    Json list = Json::array({});
    for (const mail::Address& one : people)
        if (!one.address.empty()) list.push(one.address);
    return list;
}

Json names_of(const std::vector<mail::Address>& people) {
    Json list = Json::array({});
    for (const mail::Address& one : people)
        if (!one.address.empty()) list.push(one.name);
    return list;
}

Json strings(const std::vector<std::string>& texts) {
    Json list = Json::array({});
    for (const std::string& text : texts)
        list.push(text);
    return list;
}

Json attachments_of(const mail::Mail& mail) {
    Json list = Json::array({});
    for (const mail::Attachment& file : mail.attachments) {
        Json one = Json::object({{"name", file.name},
                                 {"type", file.type},
                                 {"size", std::uint64_t{file.bytes.size()}},
                                 {"inline", file.is_inline}});
        if (!file.content_id.empty()) one.set("content_id", file.content_id);
        if (file.is_of_forwarded) one.set("of_forwarded", true);
        list.push(std::move(one));
    }
    return list;
}

Json recipients_of(const mail::Automatic& automatic) {
    Json list = Json::array({});
    for (const mail::FailedRecipient& one : automatic.recipients)
        list.push(Json::object({{"address", one.address},
                                {"action", one.action},
                                {"status", one.status.empty() ? Json() : Json(one.status)},
                                {"smtp_code", one.smtp_code.empty() ? Json() : Json(one.smtp_code)},
                                {"reason", name_of(one.reason)},
                                {"hard", one.is_hard},
                                {"diagnostic", one.diagnostic}}));
    return list;
}

// A report that all went well is no failure: "auto" is none, "report" says what it is.
void tell_automatic(Json& line, const mail::Automatic& automatic) {
    bool is_delivered = automatic.kind == mail::AutomaticKind::delivered;
    line.set("auto", is_delivered ? "none" : name_of(automatic.kind));
    line.set("machine", automatic.is_machine);
    if (is_delivered) line.set("report", "delivered");
    if (!automatic.recipients.empty()) line.set("recipients", recipients_of(automatic));
    if (!automatic.feedback_type.empty()) line.set("feedback_type", automatic.feedback_type);
}

// What is new in it: of the plain words, or of the HTML where there are none.
std::string reply_text(const mail::Mail& mail) {
    bool has_text = mail.text.find_first_not_of(" \n\t") != std::string::npos;
    if (has_text || mail.html.empty()) return mail::newest_words(mail.text).words;
    return mail::newest_html(mail.html).text;
}

void tell(Json& line, const mail::Mail& mail) {
    line.set("subject", mail.subject);
    line.set("from", addresses_of(mail.from));
    line.set("from_name", mail.from.empty() ? "" : mail.from.front().name);
    line.set("to", addresses_of(mail.to));
    line.set("to_names", names_of(mail.to));
    line.set("cc", addresses_of(mail.cc));
    line.set("reply_to", addresses_of(mail.reply_to));
    line.set("sender", mail.sender ? Json(mail.sender->address) : Json());
    line.set("message_id", mail.message_id);
    line.set("in_reply_to", strings(mail.in_reply_to));
    line.set("references", strings(mail.references));
    line.set("date", mail.date ? Json(mail::to_rfc3339(*mail.date)) : Json());
    line.set("content_type", mail.content_type);
    line.set("charset", mail.charset);
    line.set("text", mail.text);
    line.set("html", mail.html);
    line.set("reply_text", reply_text(mail));
    line.set("attachments", attachments_of(mail));
    line.set("warnings", strings(mail.warnings));
}

}  // namespace

int inspect_mail(const std::string& folder) {
    return inspect_each(folder, [](Json& line, std::string_view bytes) {
        mail::Mail mail = mail::read_mail(bytes);
        tell(line, mail);
        tell_automatic(line, mail::recognize_automatic(mail));
    });
}

}  // namespace hamdel::app
