// Pieces of Persian words that are written joined, with a half-space or with a space.
#pragma once

#include <string_view>

namespace hamdel::text {

// Folded words that inflect their neighbour and mean nothing alone: ها, می, تر, ام …
bool is_particle(std::string_view word);

// Whether two folded words standing apart can be one word: "کتاب ها", "نیم فاصله", "قهوه ساز".
bool is_one_word(std::string_view first, std::string_view second);

}  // namespace hamdel::text
