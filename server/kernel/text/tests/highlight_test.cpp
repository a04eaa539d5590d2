#include "kernel/text/highlight.h"

#include "kernel/text/text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace hamdel::text {
namespace {

std::string marked(std::string_view original, std::string_view typed, std::size_t room = 1000) {
    std::string result;
    for (const text::Run& run : highlight(original, parse_query(typed), room))
        result += run.hit ? "[" + run.text + "]" : run.text;
    return result;
}

TEST(Highlight, MarksTheOriginalSpelling) {
    EXPECT_EQ(marked("كتابِ‌ علي", "کتاب علی"), "[كتابِ]‌ [علي]");
    EXPECT_EQ(marked("شمارهٔ ۱۰۴۲ است", "1042"), "شمارهٔ [۱۰۴۲] است");
    EXPECT_EQ(marked("Orders were Shipped", "order shipping "), "[Orders] were [Shipped]");
    EXPECT_EQ(marked("یک نیم فاصله دارد", "نیم‌فاصله"), "یک [نیم فاصله] دارد");
    EXPECT_EQ(marked("code SO-58190.", "58190"), "code SO-[58190].");
}

TEST(Highlight, LeavesATextWithoutHitsWhole) {
    EXPECT_EQ(marked("سلام دنیا", "order"), "سلام دنیا");
    EXPECT_EQ(marked("", "order"), "");
    EXPECT_EQ(marked("سلام", ""), "سلام");
}

TEST(Highlight, ShowsTheStretchAroundTheFirstHit) {
    std::string text;
    for (int count = 0; count < 50; ++count)
        text += "واژه ";
    text += "سفارش ";
    for (int count = 0; count < 50; ++count)
        text += "دیگر ";
    const auto runs = highlight(text, parse_query("سفارش"), 60);
    std::string together;
    for (const text::Run& run : runs)
        together += run.text;
    EXPECT_LE(count_characters(together), 60U);
    EXPECT_TRUE(together.starts_with("…واژه"));
    EXPECT_TRUE(together.ends_with("…"));
    EXPECT_EQ(std::ranges::count(runs, text::Run{"سفارش", true}), 1);
}

TEST(Highlight, StaysValidForBrokenText) {
    for (const text::Run& run : highlight("a\xFF order \xE2\x80", parse_query("order"), 5))
        EXPECT_TRUE(is_valid_utf8(run.text));
}

}  // namespace
}  // namespace hamdel::text
