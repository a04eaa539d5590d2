#include "kernel/text/query.h"

#include "search.h"

#include <gtest/gtest.h>

namespace hamdel::text {
namespace {

TEST(Query, TakesTheWordBeingTypedAsAPrefix) {
    const Query typing = parse_query("ship my ord");
    ASSERT_EQ(typing.terms.size(), 3U);
    EXPECT_FALSE(typing.terms[0].is_prefix);
    EXPECT_TRUE(typing.terms[2].is_prefix);
    EXPECT_FALSE(parse_query("order ").terms.back().is_prefix);
    EXPECT_FALSE(parse_query("order?").terms.back().is_prefix);
}

TEST(Query, KeepsACompoundAsOneTerm) {
    const Term expected{"so58190", "", true, {"so", "58190"}};
    EXPECT_EQ(parse_query("SO-58190").terms, std::vector<Term>{expected});
}

TEST(Query, FindsByWholeAndByPart) {
    const std::string message = "سفارش SO-58190 برای ali.rezaei@example.com، گفتگوی #1042";
    for (const char* typed :
         {"SO-58190", "so58190", "58190", "۵۸۱۹۰", "so-58", "ali", "example.com",
          "ali.rezaei@example.com", "ali.rezaei@exa", "#1042", "1042", "سفار"})
        EXPECT_TRUE(finds(typed, message)) << typed;
    for (const char* typed : {"SO-58191", "190", "rezaei2", "سفارش‌گذار"})
        EXPECT_FALSE(finds(typed, message)) << typed;
}

TEST(Query, FindsOtherFormsOfAWord) {
    EXPECT_TRUE(finds("سفارش‌هایم ", "سفارشم نرسیده"));
    EXPECT_TRUE(finds("رسید ", "بسته هنوز نرسیده است"));
    EXPECT_TRUE(finds("shipping ", "it was shipped"));
    EXPECT_TRUE(finds("می‌رسد ", "کی میرسه؟"));
}

TEST(Query, LeavesSeparateWordsSeparate) {
    EXPECT_EQ(parse_query("سفارش آن ").terms.size(), 2U);
    EXPECT_EQ(parse_query("پیام من ").terms.size(), 2U);
    EXPECT_EQ(parse_query("نیم فاصله ").terms.size(), 1U);
}

TEST(Query, TakesTheLastPartOfACompoundBeingTypedAsABeginning) {
    EXPECT_TRUE(finds("نیم‌فاص", "یک نیم فاصله"));
    EXPECT_TRUE(finds("بین‌المل", "روابط بین المللی"));
}

TEST(Query, NamesATermOnce) {
    EXPECT_EQ(parse_query("a1 a1 a1 ").terms.size(), 1U);
}

TEST(Query, IsBounded) {
    std::string many;
    for (int count = 0; count < 1000; ++count)
        many += "word" + std::to_string(count) + " ";
    EXPECT_EQ(parse_query(many).terms.size(), max_query_terms);
    for (const Term& term : parse_query(std::string(100000, 'y')).terms)
        EXPECT_LE(term.word.size(), max_token_bytes);
    EXPECT_TRUE(parse_query(" ؟! ").terms.empty());
}

}  // namespace
}  // namespace hamdel::text
