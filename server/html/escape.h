// Words as they stand in HTML, between tags and in quoted attributes.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::html {

void add_escaped(std::string& out, std::string_view words);

}  // namespace hamdel::html
