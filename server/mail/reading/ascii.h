// Letters of the protocol: what the heads of mails are compared by, in any locale.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hamdel::mail {

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string lower(std::string_view text);
std::string_view trimmed(std::string_view text);
bool is_same_word(std::string_view a, std::string_view b);
// `needle` stands in lower case.
bool has_word(std::string_view text, std::string_view needle);
bool begins_with(std::string_view text, std::string_view start);
// Lines without their ends, be they CRLF, LF or CR.
std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace hamdel::mail
