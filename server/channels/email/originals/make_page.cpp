// A mail as its writer made it, as a page of its own that runs nothing and, unless it is asked to,
// tells no other server that it was opened.
#include "html/mail_html.h"
#include "kernel/errors.h"
#include "mail/read_mail.h"
#include "originals/original.h"

namespace hamdel::email {
namespace {

// A mail is written for light paper, whatever the reader's screen is like. What is wider than the
// reader's place is scrolled, from where its writing begins.
constexpr std::string_view before =
    "<!doctype html>\n<html dir=\"auto\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
    "content=\"width=device-width\"><style>:root{color-scheme:light}html{background:#fff}"
    "body{margin:0;padding:16px;color:#1f2a2e;font:15px/1.6 "
    "Vazirmatn,Tahoma,'Segoe UI',sans-serif;overflow-wrap:anywhere}img,table{max-width:100%}"
    "img[data-remote]{display:none}pre{white-space:pre-wrap}</style></head><body>";
constexpr std::string_view after = "</body></html>\n";

// Our own page may measure it; without scripts it can do nothing with that.
std::string policy_of(bool remote) {
    return "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:" +
           std::string(remote ? " https: http:" : "") +
           "; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox "
           "allow-same-origin allow-popups allow-popups-to-escape-sandbox";
}

std::string in_address(std::string_view text) {
    constexpr char hex[] = "0123456789ABCDEF";
    std::string out;
    for (unsigned char c : text) {
        if (std::isalnum(c) || c == '.' || c == '-' || c == '_')
            out += static_cast<char>(c);
        else
            (out += '%').append({hex[c >> 4], hex[c & 15]});
    }
    return out;
}

}  // namespace

void make_page(Answer& answer, const Wanted& wanted, const std::string& bytes) {
    mail::Mail mail = mail::read_mail(bytes);
    if (mail.html.empty()) throw Refusal(Problem::not_found, "mail_page");
    std::string pictures = "/api/v1/mails/" + to_string(wanted.mail) + "/picture?cid=";
    auto rule = [&](std::string_view src) -> std::optional<std::string> {
        if (src.starts_with("cid:")) return pictures + in_address(src.substr(4));
        if (wanted.remote) return std::string(src);
        return {};
    };
    answer.type = "text/html; charset=utf-8";
    answer.body = before;
    answer.body += html::with_pictures(html::clean_mail(mail.html).html, rule);
    answer.body += after;
    answer.headers.push_back({"Content-Security-Policy", policy_of(wanted.remote)});
}

}  // namespace hamdel::email
