// The variables of a ready answer: {customer.name}, or {customer.name|dear customer} with the words
// for when it is not known. Whoever inserts it fills them; here it is made sure that they can be.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hamdel::answers {

// The first variable in the text that nobody can fill, with its braces. What stands in braces with
// spaces or line breaks before a "|" is no variable, so code and lists may be quoted.
std::optional<std::string> unknown_variable(std::string_view body);

}  // namespace hamdel::answers
