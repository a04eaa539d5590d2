// Nothing is dropped, and no mail keeps the reader busy.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>

#include "mail/newest_words.h"

namespace hamdel::mail {
namespace {

std::string without_blanks(std::string_view text) {
    std::string out;
    for (char c : text)
        if (std::string_view(" \t\r\n\f\v").find(c) == std::string_view::npos) out += c;
    std::ranges::sort(out);
    return out;
}

void expect_all_of(const std::string& mail, const std::string& name) {
    NewestWords out = newest_words(mail);
    EXPECT_EQ(without_blanks(out.words + out.signature + out.earlier), without_blanks(mail))
        << name;
}

std::string piled_up(std::string_view what, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes)
        out += what;
    return out;
}

// Of the processor, the better of two tries: a machine's other work does not count.
template <class Read>
double seconds_of(Read read, const std::string& mail) {
    double best = 1e9;
    for (int i = 0; i < 2; ++i) {
        std::clock_t begin = std::clock();
        read(mail);
        best = std::min(best, double(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return best;
}

// Four times as much takes about four times as long; what looks at all for each line takes sixteen.
template <class Read>
void expect_grows_with_its_length(Read read, const std::string& begin, std::string_view piece,
                                  std::size_t bytes, double beside = 0.05) {
    double some = seconds_of(read, begin + piled_up(piece, bytes));
    double more = seconds_of(read, begin + piled_up(piece, 4 * bytes));
    EXPECT_LT(more, 9 * some + beside) << piece;
}

TEST(Bounds, NothingIsDropped) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             std::string(HAMDEL_TEST_DATA) + "/mail/reply")) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::string mail(std::istreambuf_iterator<char>(in), {});
        if (entry.path().extension() == ".json") continue;
        expect_all_of(mail, entry.path());
        // Cut anywhere it is read as well.
        for (std::size_t at = 0; at < mail.size(); at += 100)
            expect_all_of(mail.substr(0, at), entry.path().string() + " cut");
    }
}

TEST(Bounds, NothingKeepsTheReaderBusy) {
    for (const char* piece : {">",
                              "> ",
                              ">\n",
                              "\n",
                              " ",
                              "On ",
                              "On Mon, Jan 1, 2024 at 10:00 ",
                              "On 1 wrote\n",
                              "From: ",
                              "From: a@b.cd\n",
                              "From: a@b.cd\n\n",
                              "From: a@b.cd\nSent: 10:00\n> x\ny\n",
                              "-",
                              "--\n",
                              "--\nx\n",
                              "____\n",
                              "Sent from my ",
                              "Sent from my iPhone\n",
                              "a@b.cd\n",
                              "\xff",
                              "در تاریخ ۱۴۰۳/۰۱/۰۱ ۱۰:۰۰\n",
                              "\u202b\u202c",
                              "10:00 <a@b.cd> wrote:\n\n",
                              "(http\n> (\n",
                              "On 2024-01-01 10:00 <a@b.cd>\n",
                              "-----Original Message-----\n> x\n"}) {
        expect_grows_with_its_length(newest_words, "Yes.\n", piece, 1 << 15);
    }
}

TEST(Bounds, NothingInHtmlKeepsTheReaderBusy) {
    for (const char* piece :
         {"<div>", "<blockquote>", "<blockquote type=cite>x", "<div class=gmail_quote>", "<br>",
          "<p>On Mon, Jan 1, 2024 at 10:00 <a@b.cd> wrote:", "<div class=yahoo_quoted>", "<b>",
          "<table><tr><td>", "<blockquote class=gmail_quote>x</blockquote>", "<a>", "<hr>From: a@b",
          "&lt;", "<pre>\n"}) {
        // The reader of tags may take half a second for the worst of them, and then gives up.
        expect_grows_with_its_length(newest_html, "Yes.", piece, 25'000, 0.8);
    }
}

TEST(Bounds, HtmlOfManyMailsCutAnywhere) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             std::string(HAMDEL_TEST_DATA) + "/mail/reply/talon/html")) {
        std::ifstream in(entry.path(), std::ios::binary);
        std::string mail(std::istreambuf_iterator<char>(in), {});
        for (std::size_t at = 0; at < mail.size(); at += 100) {
            NewestHtml out = newest_html(mail.substr(0, at));
            EXPECT_LE(out.html.size() + out.earlier.size(), 6 * mail.size() + 200);
        }
    }
}

}  // namespace
}  // namespace hamdel::mail
