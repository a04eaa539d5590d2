#include <gtest/gtest.h>

#include "tests/shelf.h"

namespace hamdel::shelf {
namespace {

TEST(Reading, TakesEachFieldFromItsPlace) {
    Order order = read_order(
        R"({"name":"Mina","note":null,"size":"large","until":"2026-11-22T10:31+03:30","gift":true,
            "shelf":-3,"weight":2,"lines":[{"cup":"cup_0000000000002","words":["a"]}]})",
        asked({{"limit", "20"}, {"shown", "small"}}));
    EXPECT_EQ(order.id, CupId{7});
    EXPECT_EQ(order.limit, 20);
    EXPECT_EQ(order.shown, Size::small);
    EXPECT_EQ(order.name, "Mina");
    EXPECT_EQ(order.size, Size::large);
    EXPECT_EQ(to_iso(*order.until), "2026-11-22T07:01:00.000Z");
    EXPECT_EQ(order.gift, true);
    EXPECT_EQ(order.shelf, -3);
    EXPECT_EQ(order.weight, 2.0);
    ASSERT_EQ(order.lines.size(), 1u);
    EXPECT_EQ(order.lines[0].cup, CupId{2});
    EXPECT_EQ(order.lines[0].words, std::vector<std::string>{"a"});
}

TEST(Reading, TellsAbsentFromNull) {
    EXPECT_EQ(read_order(R"({"name":"M"})").note, "none yet");
    EXPECT_EQ(read_order(R"({"name":"M","note":null})").note, std::nullopt);
}

TEST(Reading, GivesDefaultsForAbsentAndNull) {
    for (const char* count : {"", R"(,"count":null)"})
        EXPECT_EQ(read_order(R"({"name":"M","lines":[{"cup":"cup_0000000000002")" +
                             std::string(count) + "}]}")
                      .lines[0]
                      .count,
                  1);
}

TEST(Reading, MissesWhatIsRequired) {
    EXPECT_EQ(wrong_in("{}"), "name:required");
    EXPECT_EQ(wrong_in(""), "name:required");
    EXPECT_EQ(wrong_in("null"), "name:required");
    EXPECT_EQ(wrong_in(R"({"name":"M","lines":[{}]})"), "lines[0].cup:required");
}

TEST(Reading, RefusesOtherTypes) {
    EXPECT_EQ(wrong_in("[]"), ":wrong_type");
    EXPECT_EQ(wrong_in("7"), ":wrong_type");
    EXPECT_EQ(wrong_in(R"({"name":null})"), "name:wrong_type");
    EXPECT_EQ(wrong_in(R"({"name":["M"]})"), "name:wrong_type");
    EXPECT_EQ(wrong_in(R"({"name":"M","size":1,"until":2,"gift":"true","shelf":1.5,"weight":"2",
                          "lines":{}})"),
              "size:wrong_type until:wrong_type gift:wrong_type shelf:wrong_type "
              "weight:wrong_type lines:wrong_type");
    EXPECT_EQ(wrong_in(R"({"name":"M","lines":[7,null]})"),
              "lines[0]:wrong_type lines[1]:wrong_type");
}

TEST(Reading, RefusesFieldsThatNobodyKnows) {
    EXPECT_EQ(wrong_in(R"({"name":"M","admin":true})"), "admin:unknown_field");
    EXPECT_EQ(wrong_in(R"({"name":"M","Name":"M"})"), "Name:unknown_field");
    EXPECT_EQ(wrong_in(R"({"name":"M","lines":[{"cup":"cup_0000000000002","x":1}]})"),
              "lines[0].x:unknown_field");
    // A field of the path or the query is none of the body.
    EXPECT_EQ(wrong_in(R"({"name":"M","id":"cup_0000000000002","limit":1})"),
              "id:unknown_field limit:unknown_field");
}

TEST(Reading, CountsCharactersAndNotBytes) {
    EXPECT_EQ(wrong_in(R"({"name":"سلام!"})"), "");
    EXPECT_EQ(wrong_in(R"({"name":"🌱🌱🌱🌱🌱"})"), "");
    EXPECT_EQ(wrong_in(R"({"name":"🌱🌱🌱🌱🌱🌱"})"), "name:too_long(5)");
    EXPECT_EQ(wrong_in(R"({"name":"abcdef"})"), "name:too_long(5)");
}

TEST(Reading, BoundsListsAndEachOfTheirTexts) {
    EXPECT_EQ(wrong_in(R"({"name":"M","lines":[{},{},{},{}]})"), "lines:too_many_items(3)");
    EXPECT_EQ(wrong_in(R"({"name":"M","lines":[{"cup":"cup_0000000000002","words":["","",""]}]})"),
              "lines[0].words:too_many_items(2)");
    EXPECT_EQ(
        wrong_in(R"({"name":"M","lines":[{"cup":"cup_0000000000002","words":["","12345"]}]})"),
        "lines[0].words[1]:too_long(4)");
}

TEST(Reading, BoundsNumbers) {
    auto counted = [](std::string_view count) {
        return wrong_in(R"({"name":"M","lines":[{"cup":"cup_0000000000002","count":)" +
                        std::string(count) + "}]}");
    };
    EXPECT_EQ(counted("1"), "");
    EXPECT_EQ(counted("9"), "");
    EXPECT_EQ(counted("0"), "lines[0].count:too_small(1)");
    EXPECT_EQ(counted("10"), "lines[0].count:too_big(9)");
    EXPECT_EQ(counted("1e30"), "lines[0].count:wrong_type");
    EXPECT_EQ(wrong_in(R"({"name":"M"})", asked({{"limit", "0"}})), "limit:too_small(1)");
    EXPECT_EQ(wrong_in(R"({"name":"M"})", asked({{"limit", "101"}})), "limit:too_big(100)");
}

TEST(Reading, NeverCutsANumberToItsType) {
    EXPECT_EQ(wrong_in(R"({"name":"M","shelf":2147483647})"), "");
    EXPECT_EQ(wrong_in(R"({"name":"M","shelf":4294967297})"), "shelf:too_big(2147483647)");
    EXPECT_EQ(wrong_in(R"({"name":"M","shelf":-2147483649})"), "shelf:too_small(-2147483648)");
    EXPECT_EQ(wrong_in(R"({"name":"M"})", asked({{"limit", "4294967297"}})), "limit:too_big(100)");
}

TEST(Reading, RefusesValuesIdsAndTimesThatAreNone) {
    EXPECT_EQ(wrong_in(R"({"name":"M","size":"Large","until":"soon","lines":[{"cup":"cus_1"}]})"),
              "size:unknown_value until:malformed_time lines[0].cup:malformed_id");
}

TEST(Reading, RefusesNulAndBrokenText) {
    EXPECT_EQ(wrong_in(R"({"name":"a\u0000"})"), "name:null_character");
    std::vector<FieldProblem> wrong;
    EXPECT_FALSE(shape::read_text("\xFF", {}, "name", wrong));
    EXPECT_EQ(wrong[0].code, "malformed_text");
}

TEST(Reading, ReadsTheWordsOfAQueryStrictly) {
    for (const char* limit : {"", " 1", "1 ", "+1", "1.0", "0x1", "one", "99999999999999999999"})
        EXPECT_EQ(wrong_in(R"({"name":"M"})", asked({{"limit", limit}})), "limit:wrong_type")
            << limit;
    EXPECT_EQ(wrong_in(R"({"name":"M"})", asked({{"shown", ""}})), "shown:unknown_value");
}

TEST(Reading, RefusesQueriesThatNobodyKnows) {
    EXPECT_EQ(wrong_in(R"({"name":"M"})", asked({{"limits", "1"}})), "limits:unknown_field");
    // A field of the path or the body is none of the query.
    EXPECT_EQ(wrong_in(R"({"name":"M"})", asked({{"id", "x"}, {"name", "x"}})),
              "id:unknown_field name:unknown_field");
}

TEST(Reading, FindsNothingUnderAMalformedId) {
    EXPECT_EQ(wrong_in("{}", Words({}, "cus_0000000000007")), "not_found");
    EXPECT_EQ(wrong_in("{}", Words({}, "7")), "not_found");
}

TEST(Reading, TellsAllThatIsWrongAtOnce) {
    EXPECT_EQ(
        wrong_in(R"({"size":"huge","lines":[{"cup":"x","count":0},{"words":["12345"]}],"z":1})",
                 asked({{"limit", "x"}, {"what", ""}})),
        "limit:wrong_type what:unknown_field name:required size:unknown_value "
        "lines[0].cup:malformed_id lines[0].count:too_small(1) lines[1].cup:required "
        "lines[1].words[0]:too_long(4) z:unknown_field");
}

}  // namespace
}  // namespace hamdel::shelf
