#include "beginnings.h"

#include <set>

namespace hamdel::search::fts5 {
namespace {

constexpr int letters = 3;
constexpr std::size_t most_words = 64;

// Where the letter after the first `count` of the word behind the scope begins.
std::size_t end_of_letters(std::string_view word, int count) {
    std::size_t at = word.find('.') + 1;
    for (; at < word.size(); ++at)
        if ((word[at] & 0xc0) != 0x80 && count-- == 0) break;
    return at;
}

std::string marked(std::string_view word) {
    std::size_t scope = word.find('.') + 1;
    return std::string(word.substr(0, scope)).append("^").append(word.substr(scope));
}

std::string in_quotes(std::string_view word) {
    return "\"" + std::string(word) + "\"";
}

// The index is asked for its next word again and again: a walk would pass all rows of each.
std::vector<std::string> words_from(Read& tx, const std::string& table,
                                    const std::string& beginning) {
    std::vector<std::string> out;
    std::string from = beginning;
    while (out.size() < most_words) {
        auto next = tx.one<std::string>(
            "select term from " + table + "_terms where term >= ? limit 1", from);
        if (!next || !next->starts_with(beginning)) break;
        from = *next + '\1';
        out.push_back(*std::move(next));
    }
    return out;
}

}  // namespace

std::string beginnings_of(std::string_view words) {
    std::set<std::string> all;
    while (!words.empty()) {
        std::string_view word = words.substr(0, words.find(' '));
        all.insert(marked(word.substr(0, end_of_letters(word, letters))));
        words.remove_prefix(std::min(word.size() + 1, words.size()));
    }
    std::string out;
    for (const std::string& beginning : all)
        out.append(out.empty() ? "" : " ").append(beginning);
    return out;
}

std::string spell_beginning(Read& tx, const std::string& table, const std::string& word) {
    bool is_longer = end_of_letters(word, letters) < word.size();
    bool is_shorter = end_of_letters(word, letters - 1) == word.size();
    if (!is_longer && !is_shorter) return in_quotes(marked(word));
    std::string out = in_quotes(is_longer ? word : marked(word));
    for (const std::string& found : words_from(tx, table, is_longer ? word : marked(word)))
        out.append(" OR ").append(in_quotes(found));
    return out;
}

}  // namespace hamdel::search::fts5
