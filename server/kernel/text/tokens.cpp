#include "kernel/text/tokens.h"

#include "kernel/text/stem.h"
#include "words/units.h"

#include <utility>

namespace hamdel::text {

namespace {

// A word written apart stands in the index joined as well: "کتاب ها", "زمین لرزه ای".
void add_joined(std::string_view text, const std::vector<Unit>& all, std::size_t at,
                std::vector<Token>& found) {
    if (at + 1 >= all.size() || !is_written_apart(text, all[at], all[at + 1])) return;
    Unit grown{all[at].whole + all[at + 1].whole, all[at].begin, all[at + 1].end};
    grown.is_arabic = true;
    found.push_back({grown.whole, grown.begin, grown.end});
    if (at + 2 < all.size() && is_written_apart(text, grown, all[at + 2]))
        found.push_back({grown.whole + all[at + 2].whole, grown.begin, all[at + 2].end});
}

}  // namespace

std::vector<Token> tokens(std::string_view text) {
    std::vector<Unit> all = units(text);
    std::vector<Token> found;
    found.reserve(all.size() + all.size() / 4);
    for (std::size_t at = 0; at < all.size(); ++at) {
        Unit& unit = all[at];
        add_joined(text, all, at, found);
        for (std::string& other : unit.others)
            found.push_back({std::move(other), unit.begin, unit.end});
        const bool has_one_part = unit.parts.size() == 1 && unit.parts[0].text == unit.whole;
        found.push_back({std::move(unit.whole), unit.begin, unit.end});
        if (has_one_part) continue;
        for (Token& part : unit.parts)
            found.push_back(std::move(part));
    }
    return found;
}

IndexText index_text(std::string_view text) {
    IndexText index;
    index.words.reserve(text.size() + text.size() / 4);
    for (const Token& token : tokens(text)) {
        if (!index.words.empty()) index.words += ' ';
        index.words += token.text;
        const std::string root = stem(token.text);
        if (root == token.text) continue;
        if (!index.stems.empty()) index.stems += ' ';
        index.stems += root;
    }
    return index;
}

}  // namespace hamdel::text
