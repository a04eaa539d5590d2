// When the office is open, in the workspace's time zone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/shape.h"

namespace hamdel::chat {

enum class Weekday { sunday, monday, tuesday, wednesday, thursday, friday, saturday };
constexpr auto names(Weekday) {
    return std::array<std::string_view, 7>{"sunday",   "monday", "tuesday", "wednesday",
                                           "thursday", "friday", "saturday"};
}

struct OfficeTime {
    Weekday day = Weekday::sunday;
    std::string opens;   // "09:00"
    std::string closes;  // "20:00", at the latest "24:00"

    static constexpr std::string_view shape_name = "OfficeTime";
    static constexpr auto fields =
        shape::fields(shape::body("day", &OfficeTime::day),
                      shape::body("opens", &OfficeTime::opens, "As 09:00.", shape::up_to(5)),
                      shape::body("closes", &OfficeTime::closes, "As 20:00; at the latest 24:00.",
                                  shape::up_to(5)));
};

// No times at all: the office never closes.
struct OfficeHours {
    std::vector<OfficeTime> times;
    std::vector<std::string> closed_dates;  // "2026-03-21"
    std::string time_zone;                  // IANA: "Asia/Tehran"
};

// Throws wrong_field for a time, date or order that cannot be, and for times that overlap.
void check_office_hours(const std::vector<OfficeTime>& times,
                        const std::vector<std::string>& closed_dates);

struct Openness {
    bool open = true;
    // When it closes, or opens again; absent where that is not within a year.
    std::optional<Instant> changes_at;
};

Openness openness(const OfficeHours& hours, Instant at);

}  // namespace hamdel::chat
