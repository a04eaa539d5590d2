#include "kernel/calendar.h"

#include <unicode/ucal.h>
#include <unicode/unistr.h>

#include <charconv>
#include <memory>
#include <string>
#include <vector>

#include "kernel/text/canonical.h"

namespace hamdel {
namespace {

// "1405/9/1" as its whole numbers; nothing when there is anything else.
std::vector<int> numbers_in(std::string_view written) {
    std::string digits = text::to_ascii_digits(written);
    std::vector<int> out;
    const char* at = digits.data();
    const char* end = at + digits.size();
    while (at != end && out.size() < 4) {
        int number = 0;
        auto [after, error] = std::from_chars(at, end, number);
        if (error != std::errc() || number < 0) return {};
        out.push_back(number);
        if (after == end) return out;
        if (*after != '/' && *after != '-' && *after != '.') return {};
        at = after + 1;
    }
    return {};
}

const char* calendar_of(int year) {
    if (year >= 1200 && year <= 1600) return "en@calendar=persian";
    return year >= 1900 && year <= 2200 ? "en@calendar=gregorian" : nullptr;
}

}  // namespace

std::optional<Instant> start_of_day(std::string_view written, std::string_view time_zone) {
    auto parts = numbers_in(written);
    if (parts.size() < 2 || parts.size() > 3) return {};
    const char* locale = calendar_of(parts[0]);
    if (!locale) return {};
    icu::UnicodeString zone = icu::UnicodeString::fromUTF8(std::string(time_zone));
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<UCalendar, void (*)(UCalendar*)> calendar(
        ucal_open(zone.getBuffer(), zone.length(), locale, UCAL_DEFAULT, &error), ucal_close);
    if (U_FAILURE(error)) return {};
    ucal_setAttribute(calendar.get(), UCAL_LENIENT, 0);
    ucal_clear(calendar.get());
    int day = parts.size() == 3 ? parts[2] : 1;
    ucal_setDate(calendar.get(), parts[0], parts[1] - 1, day, &error);
    double ms = ucal_getMillis(calendar.get(), &error);
    if (U_FAILURE(error)) return {};
    return Instant{static_cast<std::int64_t>(ms)};
}

}  // namespace hamdel
