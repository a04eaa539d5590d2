// Light stemming. A stem is a key for finding forms of one word, not a word to show.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::text {

// Takes a folded token; spaces and half-spaces inside are ignored, so "کتاب ها" is "کتابها".
// The script decides the language: Arabic letters are stemmed as Persian, a–z as English,
// everything else comes back as it is.
std::string stem(std::string_view folded_token);

}  // namespace hamdel::text
