#include "kernel/text/stem.h"

#include "../letters/code_points.h"
#include "english.h"
#include "persian.h"

#include <algorithm>

namespace hamdel::text {
namespace {

bool is_written_apart(std::string_view word) {
    return word.find(' ') != std::string_view::npos ||
           word.find("\xE2\x80\x8C") != std::string_view::npos;
}

std::string joined(std::string_view word) {
    std::string result;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint point = code_point_at(word, at);
        if (point.value != half_space && point.value != ' ')
            result += word.substr(at, point.length);
        at += point.length;
    }
    return result;
}

// Folded letters of the Arabic block take two bytes each; the stemmer counts on it.
bool is_arabic(std::string_view word) {
    if (word.empty() || word.size() % 2 != 0) return false;
    for (std::size_t at = 0; at < word.size(); at += 2) {
        const auto lead = static_cast<unsigned char>(word[at]);
        if (lead < 0xD8 || lead > 0xDB) return false;
    }
    return true;
}

}  // namespace

std::string stem(std::string_view folded_token) {
    if (is_written_apart(folded_token)) return stem(joined(folded_token));
    if (is_arabic(folded_token)) return persian_stem(folded_token);
    if (std::ranges::all_of(folded_token, [](char byte) { return byte >= 'a' && byte <= 'z'; }))
        return english_stem(folded_token);
    return std::string{folded_token};
}

}  // namespace hamdel::text
