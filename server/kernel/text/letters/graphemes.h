// Where a text may be cut without cutting what a reader takes for one character.
#pragma once

#include <cstddef>
#include <string_view>

namespace hamdel::text {

// The last grapheme boundary at or before this byte.
std::size_t grapheme_boundary(std::string_view text, std::size_t byte);

}  // namespace hamdel::text
