#include "newest/bare.h"

#include <cstdint>

namespace hamdel::mail {
namespace {

struct Sign {
    char32_t value = 0;
    std::size_t bytes = 1;
};

// A broken byte stands for itself.
Sign sign_at(std::string_view text, std::size_t at) {
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    unsigned char first = byte(at);
    std::size_t bytes = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (bytes == 1 || first < 0xc2 || at + bytes > text.size()) return {first, 1};
    char32_t value = first & (0xff >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80) return {first, 1};
        value = value << 6 | (byte(at + i) & 0x3f);
    }
    return {value, bytes};
}

bool is_space(char32_t sign) {
    return sign <= 0x20 || sign == 0x7f || sign == 0xa0 || sign == 0x3000 || sign == 0x205f ||
           sign == 0x202f || sign == 0x200c || (sign >= 0x2000 && sign <= 0x200b);
}

bool is_unseen(char32_t sign) {
    return sign == 0x200d || sign == 0x200e || sign == 0x200f || sign == 0x61c || sign == 0x640 ||
           sign == 0xad || sign == 0xfeff || sign == 0x2060 || (sign >= 0x202a && sign <= 0x202e) ||
           (sign >= 0x2066 && sign <= 0x2069);
}

// An ASCII sign for those that mean the same, or 0.
char in_ascii(char32_t sign) {
    if (sign > 0x20 && sign < 0x7f) return static_cast<char>(sign);
    for (char32_t zero : {U'\u06f0', U'\u0660', U'\uff10'})
        if (sign >= zero && sign < zero + 10) return static_cast<char>('0' + (sign - zero));
    if (sign == 0xff1a) return ':';
    if (sign == 0x2019 || sign == 0x2018) return '\'';
    if (sign == 0x201c || sign == 0x201d || sign == 0xab || sign == 0xbb) return '"';
    return 0;
}

std::string_view in_persian(char32_t sign) {
    if (sign == U'\u064a' || sign == U'\u0649') return "ی";
    if (sign == U'\u0643') return "ک";
    if (sign == U'\u06c0' || sign == U'\u0629') return "ه";
    return {};
}

}  // namespace

std::string bare(std::string_view line) {
    std::string out;
    bool has_space = false;
    for (std::size_t at = 0; at < line.size();) {
        Sign sign = sign_at(line, at);
        std::string_view bytes = line.substr(at, sign.bytes);
        at += sign.bytes;
        if (is_unseen(sign.value)) continue;
        if (is_space(sign.value)) {
            has_space = true;
            continue;
        }
        if (has_space && !out.empty()) out += ' ';
        has_space = false;
        if (char ascii = in_ascii(sign.value))
            out += ascii;
        else if (auto persian = in_persian(sign.value); !persian.empty())
            out += persian;
        else
            out += bytes;
    }
    return out;
}

}  // namespace hamdel::mail
