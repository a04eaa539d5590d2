#include "kernel/text/text.h"

#include <gtest/gtest.h>

#include <string>

using namespace std::string_literals;

namespace hamdel::text {
namespace {

TEST(Utf8, KnowsBrokenTextFromSoundText) {
    EXPECT_TRUE(is_valid_utf8("سلام 中文 😀 plain"));
    EXPECT_TRUE(is_valid_utf8("a\0b"s));
    for (const std::string& broken :
         {"\xC0\x80"s, "\xE0\x80\x80"s, "\xED\xA0\x80"s, "\xF4\x90\x80\x80"s, "\xFF"s, "a\xD8"s,
          "\x80"s, "\xF0\x9F\x98"s})
        EXPECT_FALSE(is_valid_utf8(broken));
}

TEST(Utf8, CountsCodePoints) {
    EXPECT_EQ(count_characters(""), 0U);
    EXPECT_EQ(count_characters("سلام"), 4U);
    EXPECT_EQ(count_characters("a😀b"), 3U);
    EXPECT_EQ(count_characters("a\xFFz"), 3U);
}

TEST(Clip, LeavesWhatFits) {
    EXPECT_EQ(clip("سلام", 4), "سلام");
    EXPECT_EQ(clip("", 0), "");
}

TEST(Clip, CountsTheEllipsis) {
    EXPECT_EQ(clip("سلام دنیا", 5), "سلام…");
    EXPECT_EQ(clip("abcdef", 4), "abc…");
    EXPECT_EQ(clip("abcdef", 1), "…");
    EXPECT_EQ(clip("abcdef", 0), "");
}

TEST(Clip, NeverCutsInsideAGrapheme) {
    EXPECT_EQ(clip("a👨‍👩‍👧z", 4), "a…");
    EXPECT_EQ(clip("xxe\u0301yy", 4), "xx…");
    EXPECT_EQ(clip("🇮🇷🇯🇵🇧🇷", 4), "🇮🇷…");
}

TEST(CleanLine, MakesOneTidyLine) {
    EXPECT_EQ(clean_line("  سفارش \r\n\t من  "), "سفارش من");
    EXPECT_EQ(clean_line("a\0b\x07"s
                         "c\x7F"),
              "abc");
    EXPECT_EQ(clean_line("a\u00A0\u2028b"), "a b");
    EXPECT_EQ(clean_line("a\xFFz"), "a\uFFFDz");
    EXPECT_EQ(clean_line("\uFEFFname"), "name");
}

TEST(CleanLine, KeepsOneHalfSpaceInsideAWord) {
    EXPECT_EQ(clean_line("کاروان‌‌سرا"), "کاروان‌سرا");
    EXPECT_EQ(clean_line("‌‌کاروان‌سرا‌‌"), "کاروان‌سرا");
    EXPECT_EQ(clean_line("سلام ‌‌دنیا"), "سلام دنیا");
    EXPECT_EQ(clean_line("سلام‌‌ دنیا"), "سلام دنیا");
}

TEST(CleanLine, BalancesDirectionControls) {
    EXPECT_EQ(clean_line("a\u2067b"), "a\u2067b\u2069");
    EXPECT_EQ(clean_line("a\u2069b\u202C"), "ab");
    EXPECT_EQ(clean_line("a\u202Etxt.exe\u202C"), "atxt.exe");
    EXPECT_EQ(clean_line("\u2067\u202Ab\u2069c"), "\u2067\u202Ab\u202C\u2069c");
}

TEST(CleanLine, BoundsFloods) {
    std::string flood = "a";
    for (int count = 0; count < 5000; ++count)
        flood += "\u0301";
    EXPECT_LE(count_characters(clean_line(flood)), 9U);
    std::string widthless = "a";
    for (int count = 0; count < 5000; ++count)
        widthless += "\u200B\u200D\u2060";
    EXPECT_LE(count_characters(clean_line(widthless)), 3U);
    std::string isolates;
    for (int count = 0; count < 5000; ++count)
        isolates += "\u2067";
    EXPECT_LE(count_characters(clean_line(isolates + "x")), 17U);
}

TEST(CleanLine, KeepsEmojiSequencesAndRegionFlags) {
    for (const std::string emoji :
         {"👨‍👩‍👧", "❤️‍🔥", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"})
        EXPECT_EQ(clean_line(emoji), emoji);
}

TEST(CleanBody, KeepsLinesAndHalfSpaces) {
    EXPECT_EQ(clean_body("سلام\r\nمی‌خواهم\rبپرسم\n\n؟"),
              "سلام\nمی‌خواهم\nبپرسم\n\n؟");
    EXPECT_EQ(clean_body("\tif (a)\n  b;"), "\tif (a)\n  b;");
    EXPECT_EQ(clean_body("a\0\x01\x0B\x1B[31mb"s), "a[31mb");
    EXPECT_EQ(clean_body("\u2068name\u2069 wrote"), "\u2068name\u2069 wrote");
    EXPECT_EQ(clean_body("\u2068name\nwrote"), "\u2068name\u2069\nwrote");
}

TEST(CleanBody, IsStable) {
    for (const std::string body : {"a \u200C\n b\u2067\nc", "\n\n a \u2069", "x\u202E\u2066y"})
        EXPECT_EQ(clean_body(clean_body(body)), clean_body(body));
}

TEST(Preview, IsOneShortLine) {
    EXPECT_EQ(preview("سلام\n\nسفارش من کجاست؟", 12), "سلام سفارش…");
    EXPECT_EQ(preview("\u2067abc\u2069", 10), "abc");
    EXPECT_LE(count_characters(preview(std::string(100000, 'x'), 80)), 80U);
}

}  // namespace
}  // namespace hamdel::text
