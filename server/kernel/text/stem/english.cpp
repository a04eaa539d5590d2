#include "english.h"

namespace hamdel::text {
namespace {

bool is_vowel(char letter) {
    return std::string_view{"aeiouy"}.find(letter) != std::string_view::npos;
}

bool has_vowel(std::string_view word) {
    return word.find_first_of("aeiouy") != std::string_view::npos;
}

// "boxes", "dishes", "classes" lose two letters, "orders" one, "status" and "class" none.
void drop_plural(std::string& word) {
    if (!word.ends_with('s') || word.ends_with("ss") || word.ends_with("us") ||
        word.ends_with("is"))
        return;
    if (word.ends_with("ies") && word.size() > 4) {
        word.resize(word.size() - 3);
        word += 'y';
        return;
    }
    for (const std::string_view ending : {"sses", "xes", "ches", "shes", "zzes"})
        if (word.ends_with(ending)) return word.resize(word.size() - 2);
    word.pop_back();
}

// "shipped" → "ship", but "called" → "call".
void drop_doubled(std::string& word) {
    const std::size_t size = word.size();
    if (size < 4 || word[size - 1] != word[size - 2] || is_vowel(word[size - 1])) return;
    if (std::string_view{"lsz"}.find(word[size - 1]) == std::string_view::npos) word.pop_back();
}

bool drop_ending(std::string& word, std::string_view ending) {
    if (!word.ends_with(ending)) return false;
    const std::string_view rest = std::string_view{word}.substr(0, word.size() - ending.size());
    if (rest.size() < 3 || !has_vowel(rest)) return false;
    word.resize(rest.size());
    return true;
}

}  // namespace

std::string english_stem(std::string_view word) {
    std::string root{word};
    if (root.size() < 4) return root;
    drop_plural(root);
    if (root.ends_with("ied") && root.size() > 4) {
        root.resize(root.size() - 3);
        root += 'y';
    } else if (!root.ends_with("eed") && (drop_ending(root, "ing") || drop_ending(root, "ed"))) {
        drop_doubled(root);
    } else {
        drop_ending(root, "ly");
    }
    if (root.size() > 3 && root.ends_with('e')) root.pop_back();
    if (root.size() > 2 && root.ends_with('y') && !is_vowel(root[root.size() - 2]))
        root.back() = 'i';
    return root;
}

}  // namespace hamdel::text
