#include "address.h"

#include <algorithm>
#include <array>

#include "letters.h"

namespace hamdel::html {
namespace {

constexpr std::size_t longest_address = 2000;

// Browsers look past white space around an address, and past line breaks and tabs inside it.
std::string without_blanks(std::string_view written) {
    auto is_blank = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
    while (!written.empty() && is_blank(written.front()))
        written.remove_prefix(1);
    while (!written.empty() && is_blank(written.back()))
        written.remove_suffix(1);
    std::string out;
    for (char c : written)
        if (c != '\t' && c != '\n' && c != '\r') out += c;
    return out;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

// The scheme in small letters with its colon, and after it the "//" of those that have one.
std::optional<std::string> known_beginning(std::string_view address) {
    constexpr std::array<std::string_view, 4> known{"http://", "https://", "mailto:", "tel:"};
    for (std::string_view one : known) {
        if (address.size() <= one.size()) continue;
        if (std::ranges::equal(one, address.substr(0, one.size()),
                               [](char a, char b) { return a == lower(b); }))
            return std::string(one);
    }
    return {};
}

// U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069 in UTF-8.
bool turns_letters(std::string_view at) {
    if (at.size() < 3 || at[0] != '\xe2') return false;
    auto second = static_cast<unsigned char>(at[1]);
    auto third = static_cast<unsigned char>(at[2]);
    if (second == 0x80) return third == 0x8e || third == 0x8f || (third >= 0xaa && third <= 0xae);
    return second == 0x81 && third >= 0xa6 && third <= 0xa9;
}

void add_encoded(std::string& out, unsigned char byte) {
    static constexpr char hex[] = "0123456789ABCDEF";
    out += '%';
    out += hex[byte >> 4];
    out += hex[byte & 15];
}

}  // namespace

std::optional<std::string> link_address(std::string_view written) {
    std::string address = without_blanks(well_formed(written));
    if (address.size() > longest_address) return {};
    auto beginning = known_beginning(address);
    if (!beginning) return {};
    std::string_view rest = std::string_view(address).substr(beginning->size());
    std::string out = *std::move(beginning);
    for (std::size_t at = 0; at < rest.size(); ++at) {
        auto byte = static_cast<unsigned char>(rest[at]);
        std::size_t bytes = turns_letters(rest.substr(at)) ? 3 : 1;
        bool is_odd = bytes == 3 || byte <= 0x20 || byte == 0x7f ||
                      std::string_view("\"'<>`\\").find(rest[at]) != std::string_view::npos;
        for (std::size_t next = at; next < at + bytes; ++next) {
            if (is_odd)
                add_encoded(out, static_cast<unsigned char>(rest[next]));
            else
                out += rest[next];
        }
        at += bytes - 1;
    }
    if (out.size() > longest_address) return {};
    return out;
}

}  // namespace hamdel::html
