#include "lmtp/command.h"

#include <cctype>

#include "kernel/text/text.h"

namespace hamdel::net {
namespace {

constexpr std::size_t longest_address = 320;

std::string in_capitals(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = char(c - 'a' + 'A');
    return out;
}

void skip_blanks(std::string_view& text) {
    while (text.starts_with(' '))
        text.remove_prefix(1);
}

// The place of the ">" that ends the path; a quoted local part may hold others.
std::size_t end_of_path(std::string_view text) {
    bool is_quoted = false;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (is_quoted && text[i] == '\\') {
            ++i;
            continue;
        }
        if (text[i] == '"') is_quoted = !is_quoted;
        if (text[i] == '>' && !is_quoted) return i;
    }
    return std::string_view::npos;
}

// "@one,@two:sara@asiab.example": a route is read and ignored (RFC 5321 appendix C).
std::string_view without_route(std::string_view path) {
    if (!path.starts_with('@')) return path;
    std::size_t colon = path.find(':');
    return colon == std::string_view::npos ? path : path.substr(colon + 1);
}

}  // namespace

LmtpCommand parse_lmtp_command(std::string_view line) {
    while (line.ends_with(' '))
        line.remove_suffix(1);
    std::size_t blank = std::min(line.find(' '), line.size());
    LmtpCommand out{in_capitals(line.substr(0, blank)), line.substr(blank)};
    skip_blanks(out.rest);
    return out;
}

std::optional<LmtpPath> parse_lmtp_path(std::string_view rest, std::string_view word) {
    if (in_capitals(rest.substr(0, word.size())) != word) return {};
    rest.remove_prefix(word.size());
    if (!rest.starts_with(':')) return {};
    rest.remove_prefix(1);
    skip_blanks(rest);
    if (!rest.starts_with('<')) return {};
    std::size_t end = end_of_path(rest);
    if (end == std::string_view::npos) return {};
    LmtpPath out{std::string(without_route(rest.substr(1, end - 1))), {}};
    if (out.address.size() > longest_address || !text::is_valid_utf8(out.address)) return {};
    rest.remove_prefix(end + 1);
    if (!rest.empty() && !rest.starts_with(' ')) return {};
    for (skip_blanks(rest); !rest.empty(); skip_blanks(rest)) {
        std::size_t blank = std::min(rest.find(' '), rest.size());
        out.parameters.push_back(in_capitals(rest.substr(0, blank)));
        rest.remove_prefix(blank);
    }
    return out;
}

}  // namespace hamdel::net
