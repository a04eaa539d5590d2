// Folding for search and comparison: two spellings that a reader takes for one fold to one text.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::text {

// Compatibility-decomposed, case-folded, without diacritics, tatweel, half-spaces or direction
// marks; Arabic and Persian letter forms and digits are one; white space runs become one space.
// Idempotent. Punctuation stays (tokens() is what drops it).
std::string fold(std::string_view text);

}  // namespace hamdel::text
