// Folding of single code points.
#pragma once

#include <array>
#include <string>

namespace hamdel::text {

// Below this every code point folds alone, whatever stands around it.
inline constexpr char32_t fold_table_size = 0x590;

using FoldedCharacter = std::array<char32_t, 4>;  // ended by 0 when shorter

const std::array<FoldedCharacter, fold_table_size>& fold_table();

// U+0600–U+06FF to its search form; 0 drops it.
char32_t fold_arabic(char32_t value);

// One code point of an already decomposed and case-folded text; 0 drops it.
char32_t fold_decomposed(char32_t value);

// Decomposed for compatibility and case-folded until nothing changes, as UTF-32.
std::u32string decompose(std::u32string_view text);

// The other way: what was only taken apart (Hangul, voiced kana) is put together, as UTF-8.
std::string compose(const std::string& text);

}  // namespace hamdel::text
