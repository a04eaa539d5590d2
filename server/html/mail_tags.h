// What becomes of each tag and attribute of a mail.
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

namespace hamdel::html {

// The name under which an element is written; empty when it goes and its words stay.
std::string_view mail_tag(const GumboElement& element);
// With all that is in it.
bool is_dropped_from_mail(const GumboElement& element);
bool has_no_end(std::string_view tag);

// The attributes that stay, each with a blank before it.
std::string mail_attributes(const GumboElement& element, std::string_view tag);

// One attribute, its value escaped.
void add_attribute(std::string& out, std::string_view name, std::string_view value);
// Escaped, and only characters that a page may hold.
void add_clean(std::string& out, std::string_view words);

}  // namespace hamdel::html
