#include "mail/read_mail.h"

#include <algorithm>

#include "kernel/text/text.h"
#include "reading/addresses.h"
#include "reading/ascii.h"
#include "reading/charset.h"
#include "reading/dates.h"
#include "reading/encoded_words.h"
#include "reading/gather.h"
#include "reading/head.h"
#include "reading/parameters.h"
#include "reading/parts.h"

namespace hamdel::mail {
namespace {

void warn(Mail& mail, std::string_view code) {
    if (std::ranges::find(mail.warnings, code) == mail.warnings.end())
        mail.warnings.emplace_back(code);
}

// The first line of the name that says anything.
std::string_view said(const Mail& mail, std::string_view name) {
    for (const HeaderLine& line : mail.headers)
        if (line.name == name && !line.value.empty()) return line.value;
    return {};
}

void read_people(Mail& mail) {
    mail.from = read_addresses(said(mail, "from"), mail.charset);
    mail.to = read_addresses(said(mail, "to"), mail.charset);
    mail.cc = read_addresses(said(mail, "cc"), mail.charset);
    mail.reply_to = read_addresses(said(mail, "reply-to"), mail.charset);
    if (auto sender = read_addresses(said(mail, "sender"), mail.charset); !sender.empty())
        mail.sender = std::move(sender.front());
    if (const std::string* path = mail.header("return-path")) {
        auto addresses = read_addresses(*path);
        mail.return_path = addresses.empty() ? "" : addresses.front().address;
    }
    if (mail.from.empty()) warn(mail, "no_from");
}

void read_threading(Mail& mail) {
    if (auto ids = read_message_ids(said(mail, "message-id")); !ids.empty())
        mail.message_id = std::move(ids.front());
    mail.in_reply_to = read_message_ids(said(mail, "in-reply-to"));
    mail.references = read_message_ids(said(mail, "references"));
    if (mail.message_id.empty()) warn(mail, "no_message_id");
}

void read_lines(Mail& mail) {
    mail.subject = text::clean_line(decode_words(said(mail, "subject"), mail.charset));
    read_people(mail);
    read_threading(mail);
    std::string_view date = said(mail, "date");
    mail.date = read_date(date);
    if (!mail.date) warn(mail, date.empty() ? "no_date" : "bad_date");
    Parameters type = read_parameters(said(mail, "content-type"));
    mail.report_type = lower(type.find("report-type"));
}

// Old line ends: CR alone. GMime and the standards know none of them.
std::string with_lf_ends(std::string_view bytes) {
    std::string out(bytes);
    std::ranges::replace(out, '\r', '\n');
    return out;
}

}  // namespace

Mail read_mail(std::string_view bytes, const ReadingBounds& bounds) {
    std::string changed;
    if (bytes.find('\n') == bytes.npos && bytes.find('\r') != bytes.npos)
        bytes = changed = with_lf_ends(bytes);
    Mail mail;
    Head head = read_head(bytes, bounds.head_bytes);
    if (head.is_broken) warn(mail, "broken_head");
    if (head.is_cut) warn(mail, "head_cut");
    mail.headers = head.lines;
    if (bytes.size() - head.end > bounds.total_bytes) {
        warn(mail, "too_big");
        bytes = bytes.substr(0, head.end + bounds.total_bytes);
    }
    PartTree tree = take_apart(bytes, head, bounds);
    for (const std::string& code : tree.warnings)
        warn(mail, code);
    mail.content_type = tree.root.type;
    gather(tree.root, bounds, mail);
    read_lines(mail);
    return mail;
}

}  // namespace hamdel::mail
