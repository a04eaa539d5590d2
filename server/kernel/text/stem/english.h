// Light English stemming on folded words.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::text {

std::string english_stem(std::string_view word);

}  // namespace hamdel::text
