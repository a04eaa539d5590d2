#include "kernel/time.h"

#include <chrono>
#include <cstdio>

namespace hamdel {
namespace {

using Days = std::chrono::sys_days;

constexpr Instant first_moment{-62'135'596'800'000};  // 0001-01-01T00:00:00.000Z
constexpr Instant last_moment{253'402'300'799'999};   // 9999-12-31T23:59:59.999Z

// Reads exactly `count` digits at `from`; negative when they are not there.
int digits(std::string_view text, std::size_t from, std::size_t count) {
    if (from + count > text.size()) return -1;
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

// The rest after the minutes: seconds, fraction and zone. Milliseconds to add, or nothing.
std::optional<std::int64_t> parse_tail(std::string_view rest) {
    std::int64_t ms = 0;
    if (!rest.empty() && rest[0] == ':') {
        int second = digits(rest, 1, 2);
        if (second < 0 || second > 59) return {};
        ms += second * 1000;
        rest.remove_prefix(3);
        if (!rest.empty() && rest[0] == '.') {
            rest.remove_prefix(1);
            int scale = 100, read = 0;
            while (!rest.empty() && rest[0] >= '0' && rest[0] <= '9' && read < 9) {
                ms += (rest[0] - '0') * scale;
                scale /= 10;
                ++read;
                rest.remove_prefix(1);
            }
            if (read == 0) return {};
        }
    }
    if (rest == "Z") return ms;
    if (rest.size() != 6 || (rest[0] != '+' && rest[0] != '-') || rest[3] != ':') return {};
    int hour = digits(rest, 1, 2), minute = digits(rest, 4, 2);
    if (hour < 0 || hour > 18 || minute < 0 || minute > 59) return {};
    std::int64_t offset = (hour * 60 + minute) * 60'000LL;
    return rest[0] == '+' ? ms - offset : ms + offset;
}

}  // namespace

std::string to_iso(Instant at) {
    using namespace std::chrono;
    auto whole = floor<std::chrono::days>(
        sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(at.ms)));
    year_month_day date(whole);
    std::int64_t ms = at.ms - whole.time_since_epoch().count() * 86'400'000LL;
    char out[40];
    int size =
        std::snprintf(out, sizeof out, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()),
                      unsigned(date.month()), unsigned(date.day()), int(ms / 3'600'000),
                      int(ms / 60'000 % 60), int(ms / 1000 % 60), int(ms % 1000));
    return {out, static_cast<std::size_t>(size)};
}

std::optional<Instant> parse_iso(std::string_view text) {
    using namespace std::chrono;
    if (text.size() < 17 || text.size() > 40) return {};
    int y = digits(text, 0, 4), m = digits(text, 5, 2), d = digits(text, 8, 2);
    int hour = digits(text, 11, 2), minute = digits(text, 14, 2);
    bool marks =
        text[4] == '-' && text[7] == '-' && (text[10] == 'T' || text[10] == ' ') && text[13] == ':';
    if (!marks || y < 1 || m < 1 || d < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return {};
    year_month_day date{year(y), month(unsigned(m)), day(unsigned(d))};
    if (!date.ok()) return {};
    auto tail = parse_tail(text.substr(16));
    if (!tail) return {};
    std::int64_t whole = Days(date).time_since_epoch().count() * 86'400'000LL;
    Instant out{whole + hour * 3'600'000LL + minute * 60'000LL + *tail};
    // An offset may lead out of the years that can be written again.
    if (out < first_moment || out > last_moment) return {};
    return out;
}

Instant SystemClock::now() const {
    using namespace std::chrono;
    auto since = system_clock::now().time_since_epoch();
    return {duration_cast<std::chrono::milliseconds>(since).count()};
}

}  // namespace hamdel
