// Days as people write them, in the calendar they were written in.
#pragma once

#include <optional>
#include <string_view>

#include "kernel/time.h"

namespace hamdel {

// The first moment of a written day in a time zone ("Asia/Tehran"): "2026-11-22", "1405/9/1" or
// "۱۴۰۵/۰۹/۰۱"; a month alone is its first day. The year tells the calendar: Persian up to 1600,
// Gregorian from 1900 on. Nothing for what is no day of that calendar.
std::optional<Instant> start_of_day(std::string_view written, std::string_view time_zone);

}  // namespace hamdel
