// UTF-8 in and out, one code point at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hamdel::text {

inline constexpr char32_t replacement_character = 0xFFFD;
inline constexpr char32_t half_space = 0x200C;

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0;
    bool is_valid = true;
};

// A broken byte is one invalid code point of length 1, so that a scan always moves on.
inline CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t offset) {
        return static_cast<unsigned char>(text[at + offset]);
    };
    const auto follows = [&](std::size_t offset) { return (byte(offset) & 0xC0) == 0x80; };
    const std::size_t left = text.size() - at;
    const char32_t first = byte(0);
    if (first < 0x80) return {first, 1, true};
    if (first >= 0xC2 && first < 0xE0 && left > 1 && follows(1))
        return {(first & 0x1F) << 6 | (byte(1) & 0x3FU), 2, true};
    if (first >= 0xE0 && first < 0xF0 && left > 2 && follows(1) && follows(2)) {
        const char32_t value = (first & 0x0F) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
        if (value >= 0x800 && (value < 0xD800 || value > 0xDFFF)) return {value, 3, true};
    }
    if (first >= 0xF0 && first < 0xF5 && left > 3 && follows(1) && follows(2) && follows(3)) {
        const char32_t value = (first & 0x07) << 18 | (byte(1) & 0x3FU) << 12 |
                               (byte(2) & 0x3FU) << 6 | (byte(3) & 0x3FU);
        if (value >= 0x10000 && value <= 0x10FFFF) return {value, 4, true};
    }
    return {replacement_character, 1, false};
}

inline void append(std::string& out, char32_t value) {
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (value < 0x80) return put(value);
    if (value < 0x800) {
        put(0xC0 | value >> 6);
        return put(0x80 | (value & 0x3F));
    }
    if (value < 0x10000) {
        put(0xE0 | value >> 12);
    } else {
        put(0xF0 | value >> 18);
        put(0x80 | (value >> 12 & 0x3F));
    }
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
}

// The longest beginning of at most `bytes` that does not cut a code point.
inline std::string_view first_bytes(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80)
        --bytes;
    return text.substr(0, bytes);
}

}  // namespace hamdel::text
