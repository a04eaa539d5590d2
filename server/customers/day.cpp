#include "day.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "kernel/text/canonical.h"

namespace hamdel::customers {

std::optional<std::string> canonical_day(std::string_view written) {
    std::string text = text::to_ascii_digits(written);
    std::ranges::replace(text, '/', '-');
    int year = 0;
    unsigned month = 0, day = 0;
    char more = 0;
    bool read = text.size() == 10 &&
                std::sscanf(text.c_str(), "%4d-%2u-%2u%c", &year, &month, &day, &more) == 3;
    std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                                     std::chrono::day{day}};
    if (!read || !date.ok() || year < 1) return {};
    return text;
}

}  // namespace hamdel::customers
