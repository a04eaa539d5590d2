// Days as people write them.
#include "kernel/calendar.h"

#include <gtest/gtest.h>

namespace hamdel {
namespace {

std::string day(std::string_view written, std::string_view zone = "Asia/Tehran") {
    auto at = start_of_day(written, zone);
    return at ? to_iso(*at) : "";
}

TEST(Days, are_read_in_the_calendar_they_were_written_in) {
    for (const char* written :
         {"2026-11-22", "2026/11/22", "1405/09/01", "1405-9-1", "۱۴۰۵/۹/۱", "۱۴۰۵/۰۹/۰۱"})
        EXPECT_EQ(day(written), "2026-11-21T20:30:00.000Z") << written;
}

TEST(Days, begin_where_the_reader_is) {
    EXPECT_EQ(day("2026-11-22", "UTC"), "2026-11-22T00:00:00.000Z");
    EXPECT_EQ(day("1405/09/01", "Europe/Berlin"), "2026-11-21T23:00:00.000Z");
}

TEST(Days, a_month_is_its_first_day) {
    EXPECT_EQ(day("1405/09"), day("1405/09/01"));
    EXPECT_EQ(day("2026-11", "UTC"), "2026-11-01T00:00:00.000Z");
}

TEST(Days, the_last_day_of_a_leap_year_is_one_and_of_another_is_not) {
    EXPECT_EQ(day("1403/12/30", "UTC"), "2025-03-20T00:00:00.000Z");
    EXPECT_EQ(day("1404/12/30", "UTC"), "");
    EXPECT_EQ(day("2026-02-29", "UTC"), "");
}

TEST(Days, what_is_none_is_nothing) {
    for (const char* written :
         {"", "1405", "1405/13/1", "1405/0/1", "1405/1/32", "1405/1/1/1", "1405/1/1x", "آبان",
          "-1405/1/1", "1700/1/1", "99999999999/1/1", "1405//1", "1405/1/"})
        EXPECT_EQ(day(written), "") << written;
}

}  // namespace
}  // namespace hamdel
