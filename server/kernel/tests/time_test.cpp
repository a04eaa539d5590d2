#include <gtest/gtest.h>

#include "kernel/time.h"

namespace hamdel {
namespace {

std::string read_again(std::string_view text) {
    auto at = parse_iso(text);
    return at ? to_iso(*at) : "refused";
}

TEST(Times, AreWrittenInUtcWithMilliseconds) {
    EXPECT_EQ(to_iso({0}), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(to_iso({1'795'257'065'120}), "2026-11-21T10:31:05.120Z");
    EXPECT_EQ(to_iso({-1}), "1969-12-31T23:59:59.999Z");
}

TEST(Times, ComeBackAsTheyWereWritten) {
    for (const char* text : {"2026-11-22T10:31:05.120Z", "1969-12-31T23:59:59.999Z",
                             "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"})
        EXPECT_EQ(read_again(text), text);
}

TEST(Times, MayLeaveOutSecondsAndFraction) {
    EXPECT_EQ(read_again("2026-11-22T10:31Z"), "2026-11-22T10:31:00.000Z");
    EXPECT_EQ(read_again("2026-11-22 10:31:05Z"), "2026-11-22T10:31:05.000Z");
    EXPECT_EQ(read_again("2026-11-22T10:31:05.1Z"), "2026-11-22T10:31:05.100Z");
    EXPECT_EQ(read_again("2026-11-22T10:31:05.123999999Z"), "2026-11-22T10:31:05.123Z");
}

TEST(Times, WithAnOffsetAreTheSameMomentInUtc) {
    EXPECT_EQ(read_again("2026-11-22T10:31:05+03:30"), "2026-11-22T07:01:05.000Z");
    EXPECT_EQ(read_again("2026-11-22T01:00+09:00"), "2026-11-21T16:00:00.000Z");
    EXPECT_EQ(read_again("2026-12-31T22:00-03:00"), "2027-01-01T01:00:00.000Z");
    EXPECT_EQ(read_again("2026-11-22T10:31-00:00"), "2026-11-22T10:31:00.000Z");
}

TEST(Times, KnowLeapDays) {
    EXPECT_EQ(read_again("2024-02-29T00:00Z"), "2024-02-29T00:00:00.000Z");
    EXPECT_EQ(read_again("2000-02-29T00:00Z"), "2000-02-29T00:00:00.000Z");
    EXPECT_EQ(read_again("2023-02-29T00:00Z"), "refused");
    EXPECT_EQ(read_again("1900-02-29T00:00Z"), "refused");
    EXPECT_EQ(read_again("2024-03-01T00:30+01:00"), "2024-02-29T23:30:00.000Z");
}

TEST(Times, ThatAreNoMomentsAreRefused) {
    for (const char* text : {"",
                             "now",
                             "2026-11-22",
                             "2026-11-22T10:31",
                             "2026-11-22T10:31:05",
                             "2026-13-01T00:00Z",
                             "2026-00-01T00:00Z",
                             "2026-04-31T00:00Z",
                             "2026-04-00T00:00Z",
                             "0000-01-01T00:00Z",
                             "2026-11-22T24:00Z",
                             "2026-11-22T23:60Z",
                             "2026-11-22T23:59:60Z",
                             "2026-11-22T10:31:5Z",
                             "2026-11-22T10:31:05.Z",
                             "2026-11-22T10:31:05,5Z",
                             "2026-11-22t10:31:05z",
                             "2026-11-22T10:31:05Z ",
                             " 2026-11-22T10:31:05Z",
                             "2026-11-22T10:31:05+0330",
                             "2026-11-22T10:31:05+03",
                             "2026-11-22T10:31:05+19:00",
                             "2026-11-22T10:31:05+03:60",
                             "2026-11-22T10:31:05.1234567890Z",
                             "+026-11-22T10:31:05Z",
                             "2026-1a-22T10:31:05Z",
                             "2026/11/22T10:31:05Z",
                             "2026-11-22T10:31:05ZZ",
                             "-2026-11-22T10:31:05Z",
                             "۲۰۲۶-۱۱-۲۲T۱۰:۳۱Z"})
        EXPECT_EQ(read_again(text), "refused") << text;
    EXPECT_FALSE(parse_iso(std::string_view("2026-11-22T10:31\0Z", 18)));
}

TEST(Times, WhoseOffsetLeadsOutOfTheYearsAreRefused) {
    EXPECT_EQ(read_again("0001-01-01T00:00+01:00"), "refused");
    EXPECT_EQ(read_again("9999-12-31T23:59-00:01"), "refused");
}

TEST(Times, CountLengths) {
    EXPECT_EQ(Instant{1000} + seconds(2), Instant{3000});
    EXPECT_EQ(Instant{5000} - Instant{2000}, seconds(3));
    EXPECT_EQ(days(1), hours(24));
    EXPECT_EQ(hours(1), minutes(60));
}

}  // namespace
}  // namespace hamdel
