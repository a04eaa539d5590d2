// Styles that stay in their box.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hamdel::html {

// Of `style="…"` what may stay, in one spelling; empty when that is nothing.
std::string mail_style(std::string_view written);

// A color as attributes name it: a name or "#a0b1c2".
std::optional<std::string> mail_color(std::string_view written);

}  // namespace hamdel::html
