#include "signing/relaxed.h"

#include <algorithm>
#include <cctype>

namespace hamdel::mail {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

// Runs of blanks are one, and none stands at the end.
void add_relaxed_line(std::string& out, std::string_view line) {
    while (!line.empty() && is_blank(line.back()))
        line.remove_suffix(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (!is_blank(line[i]))
            out += line[i];
        else if (!is_blank(line[i + 1]))
            out += ' ';
    }
}

std::string_view take_line(std::string_view& text) {
    std::size_t end = text.find("\r\n");
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    return line;
}

std::string_view body_of_bytes(std::string_view mail) {
    std::size_t end = mail.find("\r\n\r\n");
    return end == std::string_view::npos ? std::string_view() : mail.substr(end + 4);
}

}  // namespace

std::string relaxed_value(std::string_view value) {
    std::string flat;
    for (char c : value)
        if (c != '\r' && c != '\n') flat += c;
    std::string_view left = flat;
    while (!left.empty() && is_blank(left.front()))
        left.remove_prefix(1);
    std::string out;
    add_relaxed_line(out, left);
    return out;
}

std::vector<SignedHead> heads_of(std::string_view mail) {
    std::vector<SignedHead> out;
    while (!mail.empty()) {
        std::string_view line = take_line(mail);
        if (line.empty()) break;
        if (is_blank(line.front()) && !out.empty()) {
            out.back().value += line;
            continue;
        }
        std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        std::string name(line.substr(0, colon));
        while (!name.empty() && is_blank(name.back()))
            name.pop_back();
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
        out.push_back({std::move(name), std::string(line.substr(colon + 1))});
    }
    return out;
}

std::string relaxed_body(std::string_view mail) {
    std::string_view body = body_of_bytes(mail);
    std::string out;
    out.reserve(body.size());
    // Empty lines at the end are none.
    std::size_t empty_lines = 0;
    while (!body.empty()) {
        std::string line;
        add_relaxed_line(line, take_line(body));
        if (line.empty()) {
            ++empty_lines;
            continue;
        }
        for (; empty_lines > 0; --empty_lines)
            out += "\r\n";
        out += line;
        out += "\r\n";
    }
    return out;
}

}  // namespace hamdel::mail
