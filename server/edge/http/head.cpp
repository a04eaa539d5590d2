#include "http/head.h"

#include <algorithm>
#include <ctime>

namespace hamdel::edge {
namespace {

bool same_name(std::string_view a, std::string_view b) {
    return std::ranges::equal(
        a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

bool is_one_line(std::string_view text) {
    return text.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

void add(std::string& out, std::string_view name, std::string_view value) {
    if (!is_one_line(name) || !is_one_line(value)) return;
    out += name;
    out += ": ";
    out += value;
    out += "\r\n";
}

// The moment as RFC 9110 wants it; made once a second.
std::string_view http_date() {
    thread_local std::time_t made_for = 0;
    thread_local char text[40];
    std::time_t now = std::time(nullptr);
    if (now != made_for) {
        std::tm parts{};
        gmtime_r(&now, &parts);
        std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
        made_for = now;
    }
    return text;
}

}  // namespace

std::string_view reason_of(int status) {
    switch (status) {
        case 101:
            return "Switching Protocols";
        case 200:
            return "OK";
        case 201:
            return "Created";
        case 204:
            return "No Content";
        case 206:
            return "Partial Content";
        case 304:
            return "Not Modified";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 408:
            return "Request Timeout";
        case 409:
            return "Conflict";
        case 413:
            return "Content Too Large";
        case 416:
            return "Range Not Satisfiable";
        case 417:
            return "Expectation Failed";
        case 422:
            return "Unprocessable Content";
        case 426:
            return "Upgrade Required";
        case 429:
            return "Too Many Requests";
        case 431:
            return "Request Header Fields Too Large";
        case 500:
            return "Internal Server Error";
        case 501:
            return "Not Implemented";
        case 503:
            return "Service Unavailable";
        case 505:
            return "HTTP Version Not Supported";
    }
    return "Answer";
}

std::string make_head(const Answer& answer, const HeadOptions& options) {
    std::string out;
    out.reserve(512);
    out += "HTTP/1.1 ";
    out += std::to_string(answer.status);
    out += ' ';
    out += reason_of(answer.status);
    out += "\r\n";
    add(out, "Date", http_date());
    bool has_body = answer.status != 204 && answer.status != 304 && answer.status >= 200;
    if (has_body && !answer.type.empty()) add(out, "Content-Type", answer.type);
    if (has_body) add(out, "Content-Length", std::to_string(options.length));
    add(out, "X-Content-Type-Options", "nosniff");
    if (!options.request_id.empty()) add(out, "X-Request-Id", options.request_id);
    if (options.secure) add(out, "Strict-Transport-Security", "max-age=31536000");
    if (answer.status >= 200 && !has_header(answer, "Cache-Control"))
        add(out, "Cache-Control", "no-store");
    for (const Header& header : answer.headers)
        add(out, header.name, header.value);
    if (!options.keep_alive) add(out, "Connection", "close");
    out += "\r\n";
    return out;
}

void set_header(Answer& answer, std::string_view name, std::string value) {
    for (Header& header : answer.headers)
        if (same_name(header.name, name)) {
            header.value = std::move(value);
            return;
        }
    answer.headers.push_back({std::string(name), std::move(value)});
}

bool has_header(const Answer& answer, std::string_view name) {
    return std::ranges::any_of(answer.headers,
                               [&](const Header& header) { return same_name(header.name, name); });
}

}  // namespace hamdel::edge
