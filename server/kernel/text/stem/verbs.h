// Persian verbs: every form leads to the past stem.
#pragma once

#include <string_view>

namespace hamdel::text {

// The past stem of a folded, joined verb form ("میروم" → "رفت"); empty if it is none we know.
std::string_view verb_stem(std::string_view word);

}  // namespace hamdel::text
