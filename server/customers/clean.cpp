#include "clean.h"

#include <unicode/ucal.h>
#include <unicode/ustring.h>

#include <algorithm>

#include "kernel/errors.h"
#include "kernel/text/text.h"

namespace hamdel::customers {
namespace {

bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_letter_or_digit(char byte) {
    return is_letter(byte) || (byte >= '0' && byte <= '9');
}

std::optional<std::string> unless_empty(std::string text) {
    if (text.empty()) return {};
    return text;
}

// Parts of one to eight letters or digits between hyphens.
bool is_tag(std::string_view text) {
    std::size_t length = 0;
    for (char byte : text) {
        if (byte == '-' && length == 0) return false;
        if (byte != '-' && !is_letter_or_digit(byte)) return false;
        length = byte == '-' ? 0 : length + 1;
        if (length > 8) return false;
    }
    return length > 0;
}

bool is_time_zone(std::string_view name) {
    UErrorCode error = U_ZERO_ERROR;
    UChar asked[64], canonical[64];
    std::int32_t size = 0;
    UBool is_system = false;
    u_strFromUTF8(asked, 64, &size, name.data(), static_cast<std::int32_t>(name.size()), &error);
    if (U_SUCCESS(error))
        ucal_getCanonicalTimeZoneID(asked, size, canonical, 64, &is_system, &error);
    return U_SUCCESS(error) && is_system;
}

}  // namespace

std::string clean_name(std::string_view written) {
    return text::clean_line(written);
}

std::optional<std::string> clean_organization(std::string_view written) {
    return unless_empty(text::clean_line(written));
}

std::optional<std::string> clean_culture_notes(std::string_view written) {
    return unless_empty(text::clean_body(written));
}

std::optional<std::string> clean_block_reason(std::string_view written) {
    return unless_empty(text::clean_line(written));
}

std::optional<std::string> clean_locale(std::string_view written) {
    if (written.empty()) return {};
    if (!is_letter(written[0]) || !is_tag(written)) throw wrong_field("locale", "malformed_locale");
    return std::string(written);
}

std::optional<std::string> clean_time_zone(std::string_view written) {
    if (written.empty()) return {};
    if (!is_time_zone(written)) throw wrong_field("time_zone", "unknown_time_zone");
    return std::string(written);
}

std::optional<std::string> clean_country(std::string_view written) {
    if (written.empty()) return {};
    if (written.size() != 2 || !std::ranges::all_of(written, is_letter))
        throw wrong_field("country", "malformed_country");
    std::string out(written);
    for (char& byte : out)
        if (byte >= 'a') byte = static_cast<char>(byte - 32);
    return out;
}

}  // namespace hamdel::customers
