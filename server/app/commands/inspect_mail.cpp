#include <iostream>
#include <iterator>

#include "commands/commands.h"
#include "commands/many_files.h"
#include "kernel/json.h"
#include "mail/mail.h"
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
    line.set("attachments", attachments_of(mail));
    line.set("warnings", strings(mail.warnings));
}

}  // namespace

int inspect_mail(const std::string& folder) {
    return inspect_each(
        folder, [](Json& line, std::string_view bytes) { tell(line, mail::read_mail(bytes)); });
}

}  // namespace hamdel::app
