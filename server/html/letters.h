// Letters as every reader of HTML takes them.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::html {

// What is no letter in UTF-8, and the numbers that Unicode keeps free of letters, become U+FFFD: a
// reader of the page would do the same, and the library gives both for numbers out of all measure.
std::string well_formed(std::string_view text);

}  // namespace hamdel::html
