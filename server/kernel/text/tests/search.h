// A search over one text, by the rule that query.h states for the index.
#pragma once

#include "kernel/text/query.h"
#include "kernel/text/tokens.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace hamdel::text {

inline std::vector<std::string> indexed(std::string_view document) {
    const IndexText index = index_text(document);
    std::istringstream words{index.words + " " + index.stems};
    std::vector<std::string> found;
    for (std::string word; words >> word;)
        found.push_back(word);
    return found;
}

inline bool has(const std::vector<std::string>& index, const std::string& word, bool is_prefix) {
    return std::ranges::any_of(index, [&](const std::string& entry) {
        return entry == word || (is_prefix && entry.starts_with(word));
    });
}

inline bool answers(const std::vector<std::string>& index, const Term& term) {
    if (has(index, term.word, term.is_prefix)) return true;
    if (!term.stem.empty() && has(index, term.stem, false)) return true;
    return !term.parts.empty() && std::ranges::all_of(term.parts, [&](const std::string& part) {
        return has(index, part, term.is_prefix && &part == &term.parts.back());
    });
}

inline bool finds(std::string_view typed, std::string_view document) {
    const std::vector<std::string> index = indexed(document);
    const Query query = parse_query(typed);
    return !query.terms.empty() &&
           std::ranges::all_of(query.terms, [&](const Term& term) { return answers(index, term); });
}

// Neither finds the other only because its last word is still being typed.
inline bool find_each_other(const std::string& one, const std::string& other) {
    return finds(one + " ", other) && finds(other + " ", one);
}

}  // namespace hamdel::text
