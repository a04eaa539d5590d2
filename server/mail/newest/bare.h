// Lines in the form in which words are recognised: what a reader does not see is gone.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::mail {

// Without marks of direction, half-spaces, stars and bars of width: every white space (and
// half-space) is one space, ends are trimmed; Arabic letters are written as Persian ones, digits
// and colons as in ASCII. Letters keep their case.
std::string bare(std::string_view line);

}  // namespace hamdel::mail
