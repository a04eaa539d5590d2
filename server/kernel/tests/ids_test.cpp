#include "kernel/ids.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>
#include <vector>

namespace hamdel {
namespace {

struct CupNoun {
    static constexpr std::string_view prefix = "cup";
};
using CupId = Id<CupNoun>;

constexpr Instant morning{1'795'257'065'120};

TEST(Ids, AreWrittenWithTheirPrefixInOneLength) {
    EXPECT_EQ(to_string(CupId{1}), "cup_0000000000001");
    EXPECT_EQ(to_string(CupId{31}), "cup_000000000000z");
    EXPECT_EQ(to_string(CupId{INT64_MAX}), "cup_7zzzzzzzzzzzz");
}

TEST(Ids, ComeBackAsTheyWereWritten) {
    IdSource source;
    for (std::int64_t value : {std::int64_t{1}, std::int64_t{32}, source.next(morning), INT64_MAX})
        EXPECT_EQ(parse_id<CupNoun>(to_string(CupId{value})), CupId{value});
}

TEST(Ids, CompareAsTextInTheOrderOfTime) {
    IdSource source;
    std::vector<std::string> texts;
    for (std::int64_t ms : {0, 0, 1, 1000, 86'400'000})
        texts.push_back(to_string(CupId{source.next(morning + milliseconds(ms))}));
    EXPECT_TRUE(std::ranges::is_sorted(texts));
}

TEST(Ids, OfAnotherShapeAreRefused) {
    for (const char* text :
         {"", "cup", "cup_", "cup_000000000001", "cup_00000000000001", "cus_0000000000001",
          "CUP_0000000000001", "cup-0000000000001", "cup_000000000000Z", "cup_000000000000i",
          "cup_000000000000l", "cup_000000000000o", "cup_000000000000u", "cup_00000000000 1",
          "cup_+000000000001", "cupp_000000000001", "0000000000001"})
        EXPECT_FALSE(parse_id<CupNoun>(text)) << text;
}

TEST(Ids, FitInto63Bits) {
    EXPECT_TRUE(parse_id<CupNoun>("cup_7zzzzzzzzzzzz"));
    EXPECT_FALSE(parse_id<CupNoun>("cup_8000000000000"));  // 2^63
    EXPECT_FALSE(parse_id<CupNoun>("cup_zzzzzzzzzzzzz"));
}

TEST(Ids, OfZeroAreNone) {
    EXPECT_FALSE(CupId{});
    EXPECT_FALSE(parse_id<CupNoun>("cup_0000000000000"));
}

TEST(Ids, TellTheirMoment) {
    IdSource source;
    std::int64_t id = source.next(morning);
    EXPECT_EQ(instant_of_id(id), morning);
    EXPECT_LE(first_id_at(morning), id);
    EXPECT_GT(first_id_at(morning + milliseconds(1)), id);
    EXPECT_EQ(first_id_at({0}), 0);
}

TEST(IdSource, RisesStrictlyWithinAMillisecond) {
    IdSource source;
    std::int64_t last = 0;
    for (int i = 0; i < 100'000; ++i) {
        std::int64_t next = source.next(morning);
        ASSERT_GT(next, last);
        last = next;
    }
}

TEST(IdSource, RisesStrictlyWhenAMillisecondIsFull) {
    IdSource source;
    std::int64_t last = source.next(morning);
    while (instant_of_id(last) == morning)
        last = source.next(morning);
    EXPECT_EQ(instant_of_id(last), morning + milliseconds(1));
    EXPECT_GT(source.next(morning), last);
    EXPECT_GT(source.next(morning + milliseconds(1)), last + 1);
}

TEST(IdSource, RisesStrictlyWhenTheClockGoesBackALittle) {
    IdSource source;
    std::int64_t last = source.next(morning);
    for (std::int64_t back : {1, 0, 250, 1, 10'000}) {
        std::int64_t next = source.next(morning - milliseconds(back));
        EXPECT_GT(next, last) << back;
        last = next;
    }
}

TEST(IdSource, GivesThePastIdsOfItsOwnTime) {
    IdSource source;
    source.next(morning);
    EXPECT_EQ(instant_of_id(source.next(morning - days(60))), morning - days(60));
    EXPECT_EQ(instant_of_id(source.next(morning)), morning);
}

TEST(IdSource, GivesMomentsBeforeItsFirstUsableIds) {
    IdSource source;
    std::int64_t last = 0;
    for (std::int64_t ms : {std::int64_t{-1'000'000'000'000}, std::int64_t{0}, std::int64_t{1}}) {
        std::int64_t next = source.next({ms});
        EXPECT_GT(next, last);
        EXPECT_TRUE(parse_id<CupNoun>(to_string(CupId{next})));
        last = next;
    }
}

TEST(IdSource, GivesNoTwoThreadsTheSame) {
    IdSource source;
    std::vector<std::vector<std::int64_t>> made(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t one = 0; one < made.size(); ++one)
            // Each asks for moments of its own, as transactions that began apart do.
            threads.emplace_back([&source, &mine = made[one], one] {
                for (int i = 0; i < 20'000; ++i)
                    mine.push_back(
                        source.next(morning + milliseconds(std::int64_t(one) + i / 100)));
            });
    }
    std::vector<std::int64_t> all;
    for (const auto& mine : made) {
        EXPECT_TRUE(std::ranges::is_sorted(mine));
        all.insert(all.end(), mine.begin(), mine.end());
    }
    std::ranges::sort(all);
    EXPECT_EQ(std::ranges::adjacent_find(all), all.end());
}

}  // namespace
}  // namespace hamdel
