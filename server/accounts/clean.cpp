#include "clean.h"

#include <unicode/ucal.h>
#include <unicode/ustring.h>

#include <algorithm>

#include "kernel/text/canonical.h"
#include "kernel/text/fold.h"
#include "kernel/text/text.h"

namespace hamdel::accounts {
namespace {

constexpr std::int64_t shortest_password = 10;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

}  // namespace

std::string clean_name(std::string_view field, std::string_view name) {
    std::string out = text::clean_line(name);
    if (out.empty()) throw wrong_field(field, "required");
    return out;
}

std::string clean_email(std::string_view email) {
    auto out = text::canonical_email(email);
    if (!out) throw wrong_field("email", "malformed_email");
    return *std::move(out);
}

// BCP 47, loosely: a language and parts behind hyphens.
std::string clean_locale(std::string_view locale) {
    std::size_t part = 0, size = 0;
    for (char c : locale) {
        if (c == '-') {
            if (size < (part == 0 ? 2u : 1u)) throw wrong_field("locale", "malformed_locale");
            ++part;
            size = 0;
        } else if (++size > 8 || !(is_letter(c) || (part > 0 && is_digit(c)))) {
            throw wrong_field("locale", "malformed_locale");
        }
    }
    if (size < (part == 0 ? 2u : 1u)) throw wrong_field("locale", "malformed_locale");
    return std::string(locale);
}

std::string clean_time_zone(std::string_view time_zone) {
    UErrorCode error = U_ZERO_ERROR;
    UChar asked[64], canonical[64];
    int32_t size = 0;
    UBool is_system = false;
    u_strFromUTF8(asked, 64, &size, time_zone.data(), static_cast<int32_t>(time_zone.size()),
                  &error);
    if (U_SUCCESS(error))
        ucal_getCanonicalTimeZoneID(asked, size, canonical, 64, &is_system, &error);
    if (U_FAILURE(error) || !is_system) throw wrong_field("time_zone", "unknown_time_zone");
    return std::string(time_zone);
}

void check_new_password(std::string_view password) {
    if (text::count_characters(password) >= std::size_t(shortest_password)) return;
    throw Refusal(Problem::invalid, "invalid_input",
                  {{"password", "too_short", shortest_password}});
}

std::string name_key(std::string_view name) {
    return text::fold(name);
}

std::string email_key(std::string_view email) {
    auto canonical = text::canonical_email(email);
    return lower(canonical ? *std::move(canonical) : text::clean_line(email));
}

}  // namespace hamdel::accounts
