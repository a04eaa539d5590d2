// What was typed into the search box, taken apart: words, and filters by words such as
// "from:علی", "tag:فوری", "before:1405/8/1" or "در:باز".
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hamdel::conversations {

enum class FilterKey { from, in, tag, before, after };
constexpr auto names(FilterKey) {
    return std::array<std::string_view, 5>{"from", "in", "tag", "before", "after"};
}

struct WordFilter {
    FilterKey key = FilterKey::from;
    std::string value;

    bool operator==(const WordFilter&) const = default;
};

struct SearchWords {
    std::string words;  // what is left
    std::vector<WordFilter> filters;
};

// A value of several words stands in quotes: "…" or «…». A filter without a value yet is left out,
// since its writer is still typing; an unknown one is ordinary words. At most ten filters.
SearchWords search_words(std::string_view typed);

}  // namespace hamdel::conversations
