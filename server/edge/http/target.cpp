#include "http/target.h"

#include "kernel/errors.h"
#include "kernel/text/text.h"

namespace hamdel::edge {
namespace {

constexpr std::size_t most_pairs = 100;

[[noreturn]] void refuse() {
    throw Refusal(Problem::invalid, "malformed_target");
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    refuse();
}

enum class Plus { itself, space };

std::string decode(std::string_view text, Plus plus) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size()) refuse();
            c = static_cast<char>(hex_digit(text[i + 1]) << 4 | hex_digit(text[i + 2]));
            i += 2;
        } else if (c == '+' && plus == Plus::space) {
            c = ' ';
        }
        out += c;
    }
    if (!text::is_valid_utf8(out)) refuse();
    return out;
}

bool has_control(std::string_view text) {
    for (unsigned char c : text)
        if (c < 0x20 || c == 0x7f) return true;
    return false;
}

std::string decode_path(std::string_view path) {
    std::string out;
    while (!path.empty()) {
        path.remove_prefix(1);  // the slash
        std::size_t end = std::min(path.find('/'), path.size());
        std::string segment = decode(path.substr(0, end), Plus::itself);
        if (segment == "." || segment == ".." || has_control(segment)) refuse();
        // An encoded slash or backslash would be one segment here and two for someone else.
        if (segment.find_first_of("/\\") != std::string::npos) refuse();
        out += '/';
        out += segment;
        path.remove_prefix(end);
    }
    return out;
}

// Absolute form is what proxies are sent; a server must take it too (RFC 9112, 3.2.2).
std::string_view without_origin(std::string_view target) {
    for (std::string_view scheme : {"http://", "https://"}) {
        if (!target.starts_with(scheme)) continue;
        target.remove_prefix(scheme.size());
        std::size_t end = target.find_first_of("/?");
        if (end == std::string_view::npos) return "/";
        return target.substr(end);
    }
    return target;
}

}  // namespace

Target parse_target(std::string_view target) {
    target = without_origin(target);
    if (target.empty() || target.front() != '/') refuse();
    if (target.find('#') != std::string_view::npos) refuse();
    std::size_t mark = target.find('?');
    Target out{.path = decode_path(target.substr(0, mark)), .query = {}};
    if (mark == std::string_view::npos) return out;

    std::string_view rest = target.substr(mark + 1);
    while (!rest.empty()) {
        std::size_t end = std::min(rest.find('&'), rest.size());
        std::string_view pair = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (pair.empty()) continue;
        if (out.query.size() == most_pairs) refuse();
        std::size_t equals = std::min(pair.find('='), pair.size());
        std::string name = decode(pair.substr(0, equals), Plus::space);
        std::string value = decode(pair.substr(std::min(equals + 1, pair.size())), Plus::space);
        // Line breaks in a value are a searcher's business; NUL is nobody's.
        if (has_control(name) || value.find('\0') != std::string::npos) refuse();
        out.query.emplace_back(std::move(name), std::move(value));
    }
    return out;
}

}  // namespace hamdel::edge
