// Light Persian stemming on folded, joined words.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::text {

std::string persian_stem(std::string_view word);

}  // namespace hamdel::text
