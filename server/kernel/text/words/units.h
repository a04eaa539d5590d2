// The scanner behind tokens, queries and highlighting: a text as a row of search units.
#pragma once

#include "kernel/text/tokens.h"

#include <string>
#include <string_view>
#include <vector>

namespace hamdel::text {

// `whole` is folded and joined. A plain word has no parts. `others` are further forms of the whole
// by which it may be asked for: the international and the national form of a phone number.
struct Unit {
    enum class Kind { word, compound, pair, phone, ideographs, last_ideograph };

    std::string whole;
    std::size_t begin = 0;
    std::size_t end = 0;
    Kind kind = Kind::word;
    bool is_arabic = false;
    std::vector<Token> parts = {};
    std::vector<std::string> others = {};
};

std::vector<Unit> units(std::string_view text);

// Whether the second unit continues the first as one word written apart.
bool is_written_apart(std::string_view text, const Unit& first, const Unit& second);

}  // namespace hamdel::text
