// What a person typed into the search box, ready for the index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hamdel::text {

inline constexpr std::size_t max_query_terms = 12;

// A text answers a term if its index has `word` (or, for a prefix, a word that begins so), or
// `stem`, or every one of `parts` (the last one as a beginning, for a prefix). `stem` and `parts`
// are empty where they add nothing. All are looked up in both columns, words and stems.
struct Term {
    std::string word;
    std::string stem;
    bool is_prefix = false;
    std::vector<std::string> parts;

    bool operator==(const Term&) const = default;
};

struct Query {
    std::vector<Term> terms;

    bool operator==(const Query&) const = default;
};

// The word still being typed (nothing follows it) is a prefix. At most max_query_terms terms of at
// most max_token_bytes each; the rest of an overlong query is left out.
Query parse_query(std::string_view typed);

}  // namespace hamdel::text
