// Unicode basics for every text that comes from outside: validity, length, cutting and cleaning.
// Nothing here refuses a text; broken bytes become U+FFFD so that what is stored is always UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hamdel::text {

// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF. NUL counts as valid.
bool is_valid_utf8(std::string_view text);

// Code points, the unit of every length limit in the interface. A broken byte counts as one.
std::size_t count_characters(std::string_view text);

// At most `characters` code points, the closing "…" included; never cuts inside a grapheme.
std::string clip(std::string_view text, std::size_t characters);

// Names and subjects: one line, trimmed, white space collapsed, controls gone.
std::string clean_line(std::string_view text);

// Messages: line breaks (as LF), tabs, half-spaces and balanced direction marks stay.
std::string clean_body(std::string_view text);

// One clean line for lists, at most `characters` code points, without direction controls.
std::string preview(std::string_view text, std::size_t characters);

}  // namespace hamdel::text
