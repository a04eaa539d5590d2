// What becomes of each tag.
#pragma once

#include <gumbo.h>

#include <optional>

#include "writer.h"

namespace hamdel::html {

enum class Fate {
    unwrapped,  // the words stay, the tag goes
    dropped,    // with all that is in it
    paragraph,
    preformatted,
    quote,
    points,
    numbers,
    point,
    heading,
    row,
    cell,
    line_break,
    picture,
};
Fate fate_of(const GumboElement& element);

std::optional<Format> format_of(const GumboElement& element);

// The value of an attribute, or nothing.
std::optional<std::string_view> attribute_of(const GumboElement& element, const char* name);

}  // namespace hamdel::html
