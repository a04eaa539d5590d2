#include "importing/csv.h"

#include <gtest/gtest.h>

namespace hamdel::customers {
namespace {

using Cells = std::vector<std::vector<std::string>>;

Cells cells(std::string_view bytes, CsvForm form = {}) {
    Cells out;
    for (CsvRow& row : rows_of(bytes, form, SIZE_MAX, true))
        out.push_back(std::move(row.cells));
    return out;
}

// As UTF-16 writes what is below U+0800 of UTF-8.
std::string wide(std::u16string_view text, bool little) {
    std::string out;
    for (char16_t unit : text) {
        char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
        out += little ? low : high;
        out += little ? high : low;
    }
    return out;
}

TEST(Csv, has_quotes_breaks_and_ragged_rows) {
    EXPECT_EQ(cells("a,\"b \"\"c\"\"\nd\",e\r\n1,2\n\n,,\nx"),
              (Cells{{"a", "b \"c\"\nd", "e"}, {"1", "2"}, {}, {"", "", ""}, {"x"}}));
    EXPECT_EQ(cells("a;b\n", {Encoding::utf8, Delimiter::semicolon}), (Cells{{"a", "b"}}));
    EXPECT_EQ(cells(""), Cells{});
    EXPECT_EQ(cells("5\" pipe,x\rnext"), (Cells{{"5\" pipe", "x"}, {"next"}}));
}

TEST(Csv, loses_one_line_to_a_quote_that_never_closes) {
    auto rows = rows_of("a,\"b\nc,d\n", {}, 10, true);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_TRUE(rows[0].is_broken);
    EXPECT_EQ(rows[1].cells, (std::vector<std::string>{"c", "d"}));
    EXPECT_FALSE(rows[1].is_broken);
    std::string endless = "a,\"" + std::string(3 * longest_row, 'x') + "\nc,d\n";
    auto long_rows = rows_of(endless, {}, 100, true);
    EXPECT_TRUE(long_rows[0].is_broken);
    EXPECT_EQ(long_rows.back().cells, (std::vector<std::string>{"c", "d"}));
}

TEST(Csv, reads_the_encodings_of_spreadsheets) {
    EXPECT_EQ(cells("\xE4\xC7\xE3,\xD3\xE1\xC7\xE3\n", {Encoding::windows1256}),
              (Cells{{"نام", "سلام"}}));
    for (bool little : {true, false}) {
        CsvForm form{little ? Encoding::utf16le : Encoding::utf16be, Delimiter::tab};
        EXPECT_EQ(cells(wide(u"نام\tشهر\r\nنگار\t☕\n", little), form),
                  (Cells{{"نام", "شهر"}, {"نگار", "☕"}}));
    }
    // What is no text becomes a sign for that, and nothing is lost around it.
    EXPECT_EQ(cells("a\xFF\xFE,b\n"), (Cells{{"a\xEF\xBF\xBD\xEF\xBF\xBD", "b"}}));
    EXPECT_EQ(cells(std::string_view("a\0b\n", 4)), (Cells{{"a\xEF\xBF\xBD"
                                                            "b"}}));
}

TEST(Csv, ends_of_rows_are_places_in_the_file) {
    std::string bytes = wide(u"نام,تلفن\nنگار,۱\nرضا,۲", true);
    CsvForm form{Encoding::utf16le, Delimiter::comma};
    auto whole = rows_of(bytes, form, SIZE_MAX, true);
    std::size_t at = 0;
    for (const CsvRow& row : whole) {
        auto next = rows_of(std::string_view(bytes).substr(at), form, 1, true);
        ASSERT_EQ(next.size(), 1u);
        EXPECT_EQ(next[0].cells, row.cells);
        at += static_cast<std::size_t>(next[0].end);
        EXPECT_EQ(static_cast<std::int64_t>(at), row.end);
    }
    EXPECT_EQ(at, bytes.size());
    // The end of what was read so far is not the end of a row.
    EXPECT_EQ(rows_of("a,b\nc,", {}, 9, false).size(), 1u);
    EXPECT_EQ(rows_of("a,b\r", {}, 9, false).size(), 0u);
    EXPECT_EQ(rows_of("a,b\n\xD9", {}, 9, false)[0].end, 4);
}

TEST(Csv, is_recognized_by_its_beginning) {
    EXPECT_EQ(guess_form("name,phone\nنگار,1\n", true),
              (CsvForm{Encoding::utf8, Delimiter::comma}));
    EXPECT_EQ(guess_form("\xEF\xBB\xBFname;phone\na;1,5\n", true),
              (CsvForm{Encoding::utf8, Delimiter::semicolon}));
    EXPECT_EQ(guess_form("\xE4\xC7\xE3\t\xD3\n", true),
              (CsvForm{Encoding::windows1256, Delimiter::tab}));
    EXPECT_EQ(guess_form("\xFF\xFE" + wide(u"نام;شهر\n", true), true),
              (CsvForm{Encoding::utf16le, Delimiter::semicolon}));
    EXPECT_EQ(guess_form(wide(u"name,phone\nNegar,0912\n", false), true),
              (CsvForm{Encoding::utf16be, Delimiter::comma}));
    // Cut within a letter.
    EXPECT_EQ(guess_form("a,\xD9", false).encoding, Encoding::utf8);
    EXPECT_FALSE(looks_like_text("PK\x03\x04rest", Encoding::utf8));
    EXPECT_TRUE(looks_like_text("name\n", Encoding::utf8));
}

}  // namespace
}  // namespace hamdel::customers
