// Words of a text as the full-text index stores them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hamdel::text {

// A token never is longer than this; a longer run of letters is cut at a character.
inline constexpr std::size_t max_token_bytes = 200;

// Folded letters, digits and vowel signs only; `begin` and `end` are bytes of the original.
struct Token {
    std::string text;
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Token&) const = default;
};

// Ranges may overlap: a compound ("SO-58190", an address, a half-spaced word) gives its joined
// form first, then its parts; ideographs give pairs.
std::vector<Token> tokens(std::string_view text);

// Space-separated; `stems` holds only those that differ from their word. A search compares both a
// term's word and its stem with both columns.
struct IndexText {
    std::string words;
    std::string stems;
};

IndexText index_text(std::string_view text);

}  // namespace hamdel::text
