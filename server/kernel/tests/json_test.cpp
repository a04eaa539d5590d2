#include "kernel/json.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "kernel/errors.h"

namespace hamdel {
namespace {

// The code a text is refused with, or what it is written as again.
std::string again(std::string_view text, const JsonLimits& limits = {}) {
    try {
        return to_text(parse_json(text, limits));
    } catch (const Refusal& why) {
        return why.code;
    }
}

std::string nested(std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
}

TEST(Json, ComesBackAsItWasWrittenWithItsKeysInOrder) {
    for (const char* text : {"null", "true", "false", "0", "-1", "1.5", R"("")", R"("سلام 🌱")",
                             "[]", "{}", R"({"z":1,"a":[1,{"b":null}],"m":"x"})", R"([[],{},""])"})
        EXPECT_EQ(again(text), text);
    EXPECT_EQ(again(" \r\n\t{ \"a\" : [ 1 , 2 ] } \n"), R"({"a":[1,2]})");
}

TEST(Json, KeepsWholeNumbersWhole) {
    EXPECT_EQ(again("9223372036854775807"), "9223372036854775807");
    EXPECT_EQ(again("-9223372036854775808"), "-9223372036854775808");
    EXPECT_EQ(again("9007199254740993"), "9007199254740993");
    EXPECT_TRUE(parse_json("1").integer());
    EXPECT_FALSE(parse_json("1.0").integer());
}

TEST(Json, NeverTakesAHugeNumberForAnother) {
    for (const char* text : {"9223372036854775808", "18446744073709551615", "1e30", "-1e30"}) {
        EXPECT_FALSE(parse_json(text).integer()) << text;
        EXPECT_TRUE(parse_json(text).real()) << text;
    }
    // Nothing has no sign: written with one it would be read as another number.
    for (const char* text : {"-0", "-0.0", "-3e-6666"})
        EXPECT_EQ(again(text), "0") << text;
    for (const char* text : {"1e400", "-1e400", "1e999999999999"})
        EXPECT_EQ(again(text), "malformed_json") << text;
}

TEST(Json, WritesTheShortestNumberThatIsTheSame) {
    for (double value : {0.1, 1e21, 5e-324, 1.7976931348623157e308, -2.5})
        EXPECT_EQ(*parse_json(to_text(value)).real(), value);
    EXPECT_EQ(to_text(0.1), "0.1");
    EXPECT_EQ(to_text(std::numeric_limits<double>::infinity()), "null");
    EXPECT_EQ(to_text(std::numeric_limits<double>::quiet_NaN()), "null");
}

TEST(Json, ReadsTheNumberThatIsNearestToItsDigits) {
    const std::string digits = "-34444444444644544444400000000000000000000000000000000";
    EXPECT_EQ(*parse_json(digits).real(), std::strtod(digits.c_str(), nullptr));
    EXPECT_EQ(parse_json("[" + digits + ",7.038531e-26,12]").array()->at(1), Json(7.038531e-26));
    EXPECT_EQ(*parse_json("1e-400").real(), 0);
    EXPECT_EQ(again(again(digits)), again(digits));
}

TEST(Json, IsBoundedInDepth) {
    EXPECT_EQ(again(nested(32)), nested(32));
    EXPECT_EQ(again(nested(33)), "json_too_deep");
    EXPECT_EQ(again(std::string(100'000, '[')), "json_too_deep");
    EXPECT_EQ(again(R"({"a":{"a":{}}})", {.depth = 2}), "json_too_deep");
}

TEST(Json, IsBoundedInSize) {
    try {
        parse_json("[1,2,3]", {.bytes = 6});
        FAIL() << "it was read";
    } catch (const Refusal& why) {
        EXPECT_EQ(why.kind, Problem::too_large);
        EXPECT_EQ(why.code, "body_too_large");
        EXPECT_EQ(why.limit, 6);
    }
    EXPECT_EQ(again("[1,2,3]", {.bytes = 7}), "[1,2,3]");
}

TEST(Json, ThatIsNoneIsRefused) {
    for (const char* text : {"",
                             " ",
                             "{",
                             "[1",
                             "\"a",
                             "tru",
                             "nul",
                             "{\"a\"}",
                             "{\"a\":}",
                             "{a:1}",
                             "{'a':1}",
                             "[1,]",
                             "{\"a\":1,}",
                             "[1 2]",
                             "01",
                             "+1",
                             ".5",
                             "1.",
                             "1e",
                             "0x10",
                             "NaN",
                             "Infinity",
                             "-",
                             "/* no */1",
                             "1//",
                             "\"\n\"",
                             "\"\\x\"",
                             "\"\\u12\"",
                             "\xEF\xBB\xBF{}"})
        EXPECT_EQ(again(text), "malformed_json") << text;
}

TEST(Json, RefusesWhatFollowsIt) {
    for (const char* text : {"{} {}", "1 2", "[]]", "{}x", "null,"})
        EXPECT_EQ(again(text), "malformed_json") << text;
    EXPECT_EQ(again(std::string_view("{}\0", 3)), "malformed_json");
}

TEST(Json, RefusesBrokenUtf8AndLoneSurrogates) {
    for (const char* text : {"\"\xFF\"", "\"\xC3\"", "\"\xC0\x80\"", "\"\xED\xA0\x80\"",
                             "\"\xF5\x80\x80\x80\"", "{\"\xFF\":1}", R"("\ud83c")", R"("\udf31")"})
        EXPECT_EQ(again(text), "malformed_json") << text;
}

TEST(Json, ReadsEscapesAndWritesOnlyTheNeededOnes) {
    EXPECT_EQ(parse_json(R"("\u0633\ud83c\udf31\/\b")").text(), "س🌱/\b");
    EXPECT_EQ(again(R"("\"\\\n\r\t\u0001\b")"), R"("\"\\\n\r\t\u0001\u0008")");
}

TEST(Json, CarriesNulInTextsButNotInKeys) {
    EXPECT_EQ(parse_json(R"("a\u0000b")").text(), std::string_view("a\0b", 3));
    EXPECT_EQ(again(R"("a\u0000b")"), R"("a\u0000b")");
    EXPECT_EQ(again(R"({"a\u0000b":1})"), "malformed_json");
}

TEST(Json, KeepsLongTextsAndKeysWhole) {
    std::string text(300'000, 'x'), key(1000, 'k');
    EXPECT_EQ(parse_json("[\"" + text + "\"]").at(0).text(), text);
    EXPECT_EQ(parse_json("{\"" + key + "\":7}")[key].number(), 7);
}

TEST(Json, WithAKeyTwiceHoldsTheLast) {
    Json twice = parse_json(R"({"role":"agent","role":"owner"})");
    EXPECT_EQ(twice["role"].text(), "owner");
    twice.set("role", "reader");
    EXPECT_EQ(twice["role"].text(), "reader");
}

TEST(Json, NeverClosesAScript) {
    EXPECT_EQ(to_text("</script>"), R"("<\/script>")");
    EXPECT_EQ(to_text("a/b"), R"("a/b")");
    EXPECT_EQ(parse_json(to_text("</script>")).text(), "</script>");
    EXPECT_EQ(to_text(Json::object({{"</", 1}})), R"({"<\/":1})");
}

TEST(Json, AnswersNullForWhatIsNotThere) {
    Json value = parse_json(R"({"a":[1]})");
    EXPECT_TRUE(value["b"].is_null());
    EXPECT_EQ(value.find("b"), nullptr);
    EXPECT_TRUE(value["a"].at(1).is_null());
    EXPECT_TRUE(Json(7)["a"].is_null());
    EXPECT_EQ(Json(7).text(), "");
    EXPECT_EQ(Json("7").number(), 0);
}

}  // namespace
}  // namespace hamdel
