// Addresses of links.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hamdel::html {

// The address as it may stand in a link: http, https, mailto or tel, with nothing in it that could
// be read as the end of an attribute or turn the letters around. Nothing for any other.
std::optional<std::string> link_address(std::string_view written);

}  // namespace hamdel::html
