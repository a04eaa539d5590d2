#include "office_hours.h"

#include <unicode/ucal.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "kernel/errors.h"

namespace hamdel::chat {
namespace {

constexpr int days_looked_ahead = 366;

struct Date {
    int year = 0, month = 0, day = 0;  // months from 1
    Weekday weekday = Weekday::sunday;
};

// "09:00" as minutes of the day.
std::optional<int> minutes_of(std::string_view text) {
    auto digit = [&](std::size_t at) { return text[at] - '0'; };
    if (text.size() != 5 || text[2] != ':') return {};
    for (std::size_t at : {0, 1, 3, 4})
        if (digit(at) < 0 || digit(at) > 9) return {};
    int hour = digit(0) * 10 + digit(1), minute = digit(3) * 10 + digit(4);
    if (minute > 59 || hour * 60 + minute > 24 * 60) return {};
    return hour * 60 + minute;
}

std::string written(const Date& date) {
    auto padded = [](int number, std::size_t size) {
        std::string out = std::to_string(number);
        return std::string(size > out.size() ? size - out.size() : 0, '0') + out;
    };
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

// Days and moments of one time zone.
class ZoneCalendar {
  public:
    explicit ZoneCalendar(std::string_view zone) : calendar_(nullptr, ucal_close) {
        UChar name[64];
        int32_t size = 0;
        u_strFromUTF8(name, 64, &size, zone.data(), static_cast<int32_t>(zone.size()), &error_);
        calendar_.reset(ucal_open(name, size, "en", UCAL_GREGORIAN, &error_));
        check();
    }

    Date date_at(Instant at) {
        ucal_setMillis(calendar_.get(), static_cast<UDate>(at.ms), &error_);
        return shown();
    }
    // A date may pass the end of its month: the calendar goes on in the next.
    Date date_of(int year, int month, int day) {
        begin(year, month, day, 0);
        return shown();
    }
    Instant at(const Date& date, int minutes) {
        begin(date.year, date.month, date.day, minutes);
        auto ms = static_cast<std::int64_t>(ucal_getMillis(calendar_.get(), &error_));
        check();
        return {ms};
    }

  private:
    void begin(int year, int month, int day, int minutes) {
        ucal_clear(calendar_.get());
        ucal_setDateTime(calendar_.get(), year, month - 1, day, minutes / 60, minutes % 60, 0,
                         &error_);
    }
    Date shown() {
        auto field = [&](UCalendarDateFields one) {
            return ucal_get(calendar_.get(), one, &error_);
        };
        Date out{field(UCAL_YEAR), field(UCAL_MONTH) + 1, field(UCAL_DATE),
                 static_cast<Weekday>(field(UCAL_DAY_OF_WEEK) - UCAL_SUNDAY)};
        check();
        return out;
    }
    void check() const {
        if (U_FAILURE(error_)) throw std::runtime_error(u_errorName(error_));
    }

    UErrorCode error_ = U_ZERO_ERROR;
    std::unique_ptr<UCalendar, void (*)(UCalendar*)> calendar_;
};

bool is_date(const std::string& text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    auto at = parse_iso(text + "T00:00:00Z");
    return at && to_iso(*at).starts_with(text);
}

// The office's times of one date, the earliest first.
std::vector<std::pair<int, int>> times_of(const OfficeHours& hours, const Date& date) {
    std::vector<std::pair<int, int>> out;
    if (std::ranges::find(hours.closed_dates, written(date)) != hours.closed_dates.end())
        return out;
    for (const OfficeTime& one : hours.times)
        if (one.day == date.weekday)
            out.emplace_back(minutes_of(one.opens).value_or(0), minutes_of(one.closes).value_or(0));
    std::ranges::sort(out);
    return out;
}

}  // namespace

void check_office_hours(const std::vector<OfficeTime>& times,
                        const std::vector<std::string>& closed_dates) {
    for (std::size_t i = 0; i < times.size(); ++i) {
        std::string at = "office_hours[" + std::to_string(i) + "]";
        auto opens = minutes_of(times[i].opens), closes = minutes_of(times[i].closes);
        if (!opens) throw wrong_field(at + ".opens", "malformed_clock");
        if (!closes) throw wrong_field(at + ".closes", "malformed_clock");
        if (*opens >= *closes) throw wrong_field(at + ".closes", "not_later");
        for (std::size_t other = 0; other < i; ++other)
            if (times[other].day == times[i].day && *opens < *minutes_of(times[other].closes) &&
                *minutes_of(times[other].opens) < *closes)
                throw wrong_field(at + ".opens", "overlaps");
    }
    for (std::size_t i = 0; i < closed_dates.size(); ++i)
        if (!is_date(closed_dates[i]))
            throw wrong_field("closed_dates[" + std::to_string(i) + "]", "malformed_date");
}

Openness openness(const OfficeHours& hours, Instant at) {
    if (hours.times.empty()) return {};
    ZoneCalendar calendar(hours.time_zone);
    Date today = calendar.date_at(at);
    for (int ahead = 0; ahead <= days_looked_ahead; ++ahead) {
        Date date = calendar.date_of(today.year, today.month, today.day + ahead);
        for (auto [opens, closes] : times_of(hours, date)) {
            Instant closing = calendar.at(date, closes);
            if (closing <= at) continue;
            Instant opening = calendar.at(date, opens);
            if (opening > at) return {false, opening};
            return {true, closing};
        }
    }
    return {false, {}};
}

}  // namespace hamdel::chat
