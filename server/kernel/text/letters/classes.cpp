#include "classes.h"

#include <unicode/uchar.h>

#include <array>

namespace hamdel::text {
namespace {

bool is_ideograph(char32_t value) {
    return (value >= 0x3041 && value <= 0x30FF && value != 0x30FB && value != 0x30A0 &&
            (value < 0x3099 || value > 0x309C)) ||
           value == 0x3005 || (value >= 0x31F0 && value <= 0x31FF) ||
           (value >= 0x3400 && value <= 0x4DBF) || (value >= 0x4E00 && value <= 0x9FFF) ||
           (value >= 0xF900 && value <= 0xFAFF) || (value >= 0xFF66 && value <= 0xFF9D) ||
           (value >= 0x20000 && value <= 0x3FFFD);
}

bool is_dictionary(char32_t value) {
    return (value >= 0x0E00 && value <= 0x0EFF) || (value >= 0x1000 && value <= 0x109F) ||
           (value >= 0x1780 && value <= 0x17FF);
}

bool is_arabic(char32_t value) {
    return (value >= 0x0600 && value <= 0x06FF) || (value >= 0x0750 && value <= 0x077F) ||
           (value >= 0x0870 && value <= 0x08FF) || (value >= 0xFB50 && value <= 0xFDFF) ||
           (value >= 0xFE70 && value <= 0xFEFC);
}

bool is_ignorable(char32_t value) {
    return value == 0x0640 ||
           u_hasBinaryProperty(static_cast<UChar32>(value), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

Class compute(char32_t value) {
    const auto point = static_cast<UChar32>(value);
    if (u_isUWhiteSpace(point)) return Class::space;
    if (is_ignorable(value)) return Class::ignorable;
    switch (u_charType(point)) {
        case U_CONTROL_CHAR:
        case U_SURROGATE:
            return Class::control;
        case U_UNASSIGNED:
            return (value & 0xFFFE) == 0xFFFE || (value >= 0xFDD0 && value <= 0xFDEF)
                       ? Class::control
                       : Class::other;
        case U_DECIMAL_DIGIT_NUMBER:
            return Class::digit;
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_COMBINING_SPACING_MARK:
            return is_dictionary(value) ? Class::dictionary : Class::mark;
        case U_UPPERCASE_LETTER:
        case U_LOWERCASE_LETTER:
        case U_TITLECASE_LETTER:
        case U_MODIFIER_LETTER:
        case U_OTHER_LETTER:
            if (is_arabic(value)) return Class::arabic;
            if (is_ideograph(value)) return Class::ideograph;
            if (is_dictionary(value)) return Class::dictionary;
            return Class::letter;
        default:
            return Class::other;
    }
}

constexpr char32_t table_size = 0x700;

const std::array<Class, table_size>& table() {
    static const auto classes = [] {
        std::array<Class, table_size> filled{};
        for (char32_t value = 0; value < table_size; ++value)
            filled[value] = compute(value);
        return filled;
    }();
    return classes;
}

}  // namespace

Class class_of(char32_t value) {
    return value < table_size ? table()[value] : compute(value);
}

int digit_value(char32_t value) {
    if (value < 0x80) return value >= '0' && value <= '9' ? static_cast<int>(value - '0') : -1;
    return u_charDigitValue(static_cast<UChar32>(value));
}

}  // namespace hamdel::text
