// Runs of one class of letters: what words and compounds are put together from.
#pragma once

#include "../letters/classes.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace hamdel::text {

struct Atom {
    std::size_t begin = 0;
    std::size_t end = 0;
    Class kind = Class::letter;  // letter, arabic, digit, ideograph or dictionary
};

std::vector<Atom> atoms(std::string_view text);

// The words inside a run of a script that writes none apart, as bytes of the text.
std::vector<Atom> dictionary_words(std::string_view text, const Atom& run);

}  // namespace hamdel::text
