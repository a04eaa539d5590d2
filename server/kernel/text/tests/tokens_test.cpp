#include "kernel/text/tokens.h"

#include "search.h"

#include <gtest/gtest.h>

namespace hamdel::text {
namespace {

std::string words(std::string_view text) {
    return index_text(text).words;
}

TEST(Tokens, PointIntoTheOriginal) {
    const std::string text = "«كتابِ» SO-58190";
    for (const Token& token : tokens(text)) {
        ASSERT_LE(token.end, text.size());
        const auto again = tokens(text.substr(token.begin, token.end - token.begin));
        ASSERT_FALSE(again.empty());
        EXPECT_EQ(again.front().text, token.text);
    }
    EXPECT_EQ(words(text), "کتاب so58190 so 58190");
}

TEST(Tokens, DropPunctuationAndSigns) {
    EXPECT_EQ(words("سلام، دنیا! (خوبی؟) 😂😂 #1042"), "سلام دنیا خوبی 1042");
    EXPECT_EQ(words("... — !!!"), "");
    EXPECT_EQ(words(""), "");
}

TEST(Tokens, PartDigitsFromPersianLetters) {
    EXPECT_EQ(words("مسافت۹ کیلومتر"), "مسافت 9 کیلومتر");
    EXPECT_EQ(words("iPhone15"), "iphone15 iphone 15");
}

TEST(Tokens, GiveCompoundsWholeAndByPart) {
    EXPECT_EQ(words("Ali.Rezaei@Example.com"), "alirezaeiexamplecom ali rezaei example com");
    EXPECT_EQ(words("۱۲٬۵۰۰ 12,500"), "12500 12 500 12500 12 500");
    EXPECT_EQ(words("می‌خواهم"), "میخواهم خواهم");
}

TEST(Tokens, GivePhoneNumbersInEveryUsualForm) {
    for (const char* written :
         {"0912 123 4567", "+98 912 123 4567", "۰۹۱۲-۱۲۳-۴۵۶۷", "09121234567"}) {
        EXPECT_TRUE(finds("09121234567", written)) << written;
        EXPECT_TRUE(finds("+989121234567", written)) << written;
        EXPECT_TRUE(finds("0912123", written)) << written;
        EXPECT_TRUE(finds("0912 123 4567", written)) << written;
    }
    EXPECT_FALSE(finds("09121234568", "0912 123 4567"));
}

TEST(Tokens, GivePairsOfIdeographs) {
    EXPECT_EQ(words("注文番号"), "注文 文番 番号 号");
    EXPECT_TRUE(finds("文番", "注文番号"));
    EXPECT_TRUE(finds("号", "注文番号"));
    EXPECT_FALSE(finds("番文", "注文番号"));
}

TEST(Tokens, CutThaiByItsDictionary) {
    EXPECT_EQ(words("ภาษาไทย"), "ภาษา ไทย");
}

TEST(Tokens, AreBounded) {
    const std::string letters(100000, 'x');
    for (const Token& token : tokens(letters))
        EXPECT_LE(token.text.size(), max_token_bytes);
    std::string persian;
    for (int count = 0; count < 5000; ++count)
        persian += "سل";
    for (const Token& token : tokens(persian))
        EXPECT_LE(token.text.size(), max_token_bytes);
}

TEST(IndexText, HoldsStemsOnlyWhereTheyDiffer) {
    const IndexText index = index_text("کتاب‌ها shipped now");
    EXPECT_EQ(index.words, "کتابها کتاب shipped now");
    EXPECT_EQ(index.stems, "کتاب ship");
}

TEST(IndexText, LetsTheThreeSpellingsOfAHalfSpaceFindEachOther) {
    const std::vector<std::vector<std::string>> spellings{
        {"نیم‌فاصله", "نیم فاصله", "نیمفاصله"},
        {"کتاب‌ها", "کتاب ها", "کتابها", "كتابها"},
        {"می‌خواهم", "می خواهم", "میخواهم"},
        {"بزرگ‌ترین", "بزرگ ترین", "بزرگترین"},
        {"قهوه‌ساز", "قهوه ساز", "قهوهساز"},
        {"زمین‌لرزه‌ای", "زمین لرزه ای", "زمینلرزهای"}};
    for (const auto& spelling : spellings)
        for (const auto& one : spelling)
            for (const auto& other : spelling)
                EXPECT_TRUE(finds(one, "یک " + other + " دیگر")) << one << " | " << other;
}

}  // namespace
}  // namespace hamdel::text
