#include "reading/encoded_words.h"

#include <optional>

#include "reading/ascii.h"
#include "reading/charset.h"

namespace hamdel::mail {
namespace {

struct EncodedWord {
    std::string charset;
    bool is_base64 = false;
    std::string_view text;
    std::size_t length = 0;  // of the whole word in the value
};

// "=?charset?B?text?=" at the beginning of `at`. A word without its end is taken to the end of the
// value if it is base64, and a "?" inside does not end it.
std::optional<EncodedWord> encoded_word(std::string_view at) {
    std::size_t first = at.find('?', 2);
    if (first == std::string_view::npos || first == 2 || first > 60) return {};
    if (first + 2 >= at.size() || at[first + 2] != '?') return {};
    char how = lower(at[first + 1]);
    if (how != 'b' && how != 'q') return {};
    std::string_view charset = at.substr(2, first - 2);
    if (charset.find_first_of(" \t=") != std::string_view::npos) return {};
    std::size_t begin = first + 3;
    // A quoted text may begin with "=": "=?utf-8?Q?=D8?=" holds "?=" only at its end.
    std::size_t end = at.find("?=", begin);
    EncodedWord word{std::string(charset), how == 'b', {}, 0};
    if (end == std::string_view::npos) {
        if (!word.is_base64) return {};
        end = at.find_first_of(" \t<>", begin);
        if (end == std::string_view::npos) end = at.size();
        word.length = end;
    } else {
        word.length = end + 2;
    }
    word.text = at.substr(begin, end - begin);
    return word;
}

std::string bytes_of(const EncodedWord& word) {
    return word.is_base64 ? decode_base64(word.text) : decode_quoted_printable(word.text, true);
}

bool is_blank(std::string_view text) {
    return trimmed(text).empty();
}

int base64_value(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (is_digit(c)) return c - '0' + 52;
    if (c == '+' || c == '-') return 62;
    if (c == '/' || c == '_') return 63;
    return -1;
}

int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    c = lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

}  // namespace

std::string decode_base64(std::string_view text) {
    std::string out;
    out.reserve(text.size() * 3 / 4);
    unsigned bits = 0;
    int held = 0;
    for (char c : text) {
        if (c == '=') {  // padding, also in the middle of what was put together
            bits = 0;
            held = 0;
            continue;
        }
        int value = base64_value(c);
        if (value < 0) continue;
        bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
        held += 6;
        if (held >= 8) {
            held -= 8;
            out += static_cast<char>(bits >> held & 0xFF);
        }
    }
    return out;
}

std::string decode_quoted_printable(std::string_view text, bool is_word) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '_' && is_word) {
            out += ' ';
        } else if (c != '=') {
            out += c;
        } else if (i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                   hex_value(text[i + 2]) >= 0) {
            out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
            i += 2;
        } else if (std::size_t end = text.find_first_not_of(" \t\r", i + 1);
                   !is_word && (end == std::string_view::npos || text[end] == '\n')) {
            i = end == std::string_view::npos ? text.size() : end;
        } else {
            out += c;
        }
    }
    return out;
}

std::string decode_words(std::string_view value, std::string_view raw_charset) {
    std::string out;
    std::string run, charset;  // of neighbouring words
    auto end_run = [&] {
        if (!run.empty()) out += to_utf8(run, charset).text;
        run.clear();
        charset.clear();
    };
    std::size_t plain = 0;  // where what is no word begins
    bool after_word = false;
    for (std::size_t at = value.find("=?"); at != std::string_view::npos;) {
        auto word = encoded_word(value.substr(at));
        if (!word) {
            at = value.find("=?", at + 2);
            continue;
        }
        std::string_view between = value.substr(plain, at - plain);
        bool is_neighbour = after_word && is_blank(between);
        if (!is_neighbour || !is_same_word(word->charset, charset)) end_run();
        if (!is_neighbour) out += to_utf8(between, raw_charset).text;
        charset = word->charset;
        run += bytes_of(*word);
        after_word = true;
        plain = at + word->length;
        at = value.find("=?", plain);
    }
    end_run();
    out += to_utf8(value.substr(plain), raw_charset).text;
    return out;
}

}  // namespace hamdel::mail
