#include "../letters/classes.h"
#include "../letters/code_points.h"
#include "kernel/text/canonical.h"

namespace hamdel::text {
namespace {

constexpr std::size_t max_digits = 15;  // ITU-T E.164
constexpr std::size_t min_digits = 7;
constexpr std::size_t max_written = 64;

bool is_dash(char32_t value) {
    return value == '-' || (value >= 0x2010 && value <= 0x2015) || value == 0x2212;
}

bool is_separator(char32_t value) {
    const Class kind = class_of(value);
    return kind == Class::space || kind == Class::ignorable || is_dash(value) || value == '.' ||
           value == '(' || value == ')' || value == '/';
}

// Digits with at most a leading "+"; nothing if something else stands among them.
std::optional<std::string> dialled(std::string_view text) {
    std::string digits;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.length;
        const int digit = digit_value(point.value);
        if (digit >= 0) {
            digits += static_cast<char>('0' + digit);
        } else if ((point.value == '+' || point.value == 0xFF0B) && digits.empty()) {
            digits += '+';
        } else if (!is_separator(point.value)) {
            return std::nullopt;
        }
    }
    return digits;
}

// The numbering plan of Iran: ten digits; mobile numbers begin 90–94 or 99.
bool is_iranian(std::string_view national) {
    if (national.size() != 10 || national[0] == '0') return false;
    return national[0] != '9' ||
           std::string_view{"012349"}.find(national[1]) != std::string_view::npos;
}

std::string plus(std::string_view country, std::string_view national = {}) {
    std::string number;
    number.reserve(1 + country.size() + national.size());
    number += '+';
    number += country;
    number += national;
    return number;
}

std::optional<std::string> with_country(std::string_view country, std::string_view national) {
    if (national.starts_with('0')) national.remove_prefix(1);
    if (country == "98" && !is_iranian(national)) return std::nullopt;
    const std::size_t count = country.size() + national.size();
    if (national.starts_with('0') || count < min_digits || count > max_digits) return std::nullopt;
    return plus(country, national);
}

std::optional<std::string> international(std::string_view digits) {
    if (digits.starts_with("98")) return with_country("98", digits.substr(2));
    if (digits.empty() || digits[0] == '0' || digits.size() < min_digits ||
        digits.size() > max_digits || digits.find('+') != std::string_view::npos)
        return std::nullopt;
    return plus(digits);
}

}  // namespace

std::optional<std::string> canonical_phone(std::string_view text,
                                           std::string_view default_country_code) {
    if (text.size() > max_written) return std::nullopt;
    const auto written = dialled(text);
    if (!written || written->empty()) return std::nullopt;
    const std::string_view digits = *written;
    if (digits[0] == '+') return international(digits.substr(1));
    if (digits.starts_with("00")) return international(digits.substr(2));
    if (digits[0] == '0') return with_country(default_country_code, digits.substr(1));
    if (digits.starts_with(default_country_code) && digits.size() >= 11) {
        const auto found =
            with_country(default_country_code, digits.substr(default_country_code.size()));
        if (found) return found;
    }
    // Without a trunk 0 only a whole mobile number of Iran is safe to tell from an order number.
    if (default_country_code == "98" && digits[0] != '9') return std::nullopt;
    return with_country(default_country_code, digits);
}

}  // namespace hamdel::text
