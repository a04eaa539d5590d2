// Pictures of mails: their own, small ones within the page, and those of other servers.
#pragma once

#include <gumbo.h>

#include <string>

namespace hamdel::html {

// `src` or `data-remote`; empty when there is nothing to be shown.
std::string picture_attributes(const GumboElement& element);

inline constexpr const char* remote_picture = "data-remote";

}  // namespace hamdel::html
