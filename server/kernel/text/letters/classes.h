// What a code point is to the scanner and to the cleaner.
#pragma once

#include <cstdint>

namespace hamdel::text {

enum class Class : std::uint8_t {
    other,
    space,
    control,     // C0, DEL, C1 and non-characters
    letter,      // of a script that writes words with spaces
    arabic,      // letter of the Arabic script
    digit,       // decimal digit of any script
    mark,        // combining
    ignorable,   // no width of its own: half-space, joiners, tatweel, direction marks
    ideograph,   // Han and kana, written without spaces
    dictionary,  // Thai, Lao, Khmer, Myanmar: words need a dictionary
};

Class class_of(char32_t value);

// The digit's value, or -1.
int digit_value(char32_t value);

}  // namespace hamdel::text
