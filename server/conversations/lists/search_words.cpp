#include "lists/search_words.h"

#include <optional>
#include <utility>

#include "kernel/text/fold.h"

namespace hamdel::conversations {
namespace {

constexpr std::size_t most_filters = 10;

constexpr std::pair<std::string_view, FilterKey> known_keys[] = {
    {"from", FilterKey::from},    {"از", FilterKey::from},       {"مشتری", FilterKey::from},
    {"in", FilterKey::in},        {"در", FilterKey::in},         {"tag", FilterKey::tag},
    {"برچسب", FilterKey::tag},    {"before", FilterKey::before}, {"قبل", FilterKey::before},
    {"پیشاز", FilterKey::before}, {"after", FilterKey::after},   {"بعد", FilterKey::after},
    {"پساز", FilterKey::after},
};

std::optional<FilterKey> key_of(std::string_view word) {
    std::string folded = text::fold(word);
    for (const auto& [name, key] : known_keys)
        if (text::fold(name) == folded) return key;
    return {};
}

constexpr std::string_view spaces = " \t\r\n";

// Where the value that begins at `at` ends, and what it is without its quotes.
std::pair<std::string_view, std::size_t> value_at(std::string_view typed, std::size_t at) {
    for (auto [open, close] :
         {std::pair<std::string_view, std::string_view>{"\"", "\""}, {"«", "»"}}) {
        if (!typed.substr(at).starts_with(open)) continue;
        std::size_t from = at + open.size();
        std::size_t end = typed.find(close, from);
        if (end == std::string_view::npos) return {typed.substr(from), typed.size()};
        return {typed.substr(from, end - from), end + close.size()};
    }
    std::size_t end = std::min(typed.find_first_of(spaces, at), typed.size());
    return {typed.substr(at, end - at), end};
}

}  // namespace

SearchWords search_words(std::string_view typed) {
    SearchWords out;
    std::size_t at = 0;
    while ((at = typed.find_first_not_of(spaces, at)) != std::string_view::npos) {
        std::size_t end = std::min(typed.find_first_of(spaces, at), typed.size());
        std::size_t colon = typed.substr(0, end).find(':', at);
        auto key =
            colon == std::string_view::npos ? std::nullopt : key_of(typed.substr(at, colon - at));
        if (!key) {
            if (!out.words.empty()) out.words += ' ';
            out.words += typed.substr(at, end - at);
            at = end;
            continue;
        }
        auto [value, after] = value_at(typed, colon + 1);
        if (!value.empty() && out.filters.size() < most_filters)
            out.filters.push_back({*key, std::string(value)});
        at = after;
    }
    // The word still being typed is a beginning: a space behind it says that it is whole.
    if (!out.words.empty() && spaces.find(typed.back()) != std::string_view::npos) out.words += ' ';
    return out;
}

}  // namespace hamdel::conversations
