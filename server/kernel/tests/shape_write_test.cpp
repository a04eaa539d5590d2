#include <gtest/gtest.h>

#include "tests/shelf.h"

namespace hamdel::shelf {
namespace {

struct Answered {
    Line line;
    std::optional<Line> other;
    std::optional<Size> size;
    std::vector<std::optional<int>> numbers;
    bool open = false;
    double weight = 0.5;
    Json data;
    Instant at;

    static constexpr std::string_view shape_name = "Answered";
    static constexpr auto fields = shape::fields(
        shape::field("line", &Answered::line), shape::field("other", &Answered::other),
        shape::field("size", &Answered::size), shape::field("numbers", &Answered::numbers),
        shape::field("open", &Answered::open), shape::field("weight", &Answered::weight),
        shape::field("data", &Answered::data), shape::field("at", &Answered::at));
};

struct Shown {
    Answered answered;
    std::optional<Answered> before;
    std::vector<Answered> all;

    static constexpr auto fields =
        shape::fields(shape::field("answered", &Shown::answered, "As it is now."),
                      shape::field("before", &Shown::before), shape::field("all", &Shown::all));
};

// A comment has answers, which are comments.
struct Comment {
    std::vector<Comment> answers;

    static constexpr std::string_view shape_name = "Comment";
    static const std::tuple<shape::Field<Comment, std::vector<Comment>>> fields;
};
constexpr std::tuple<shape::Field<Comment, std::vector<Comment>>> Comment::fields =
    shape::fields(shape::field("answers", &Comment::answers));

Json schema_of_order() {
    shape::Components components;
    return shape::object_schema<Order>(components, shape::Use::request);
}

TEST(Writing, CarriesEveryFieldAndNullWhereThereIsNothing) {
    EXPECT_EQ(
        shape::to_text(Answered{.line = {.cup = {1}}}),
        R"({"line":{"cup":"cup_0000000000001","count":1,"words":[]},"other":null,"size":null,)"
        R"("numbers":[],"open":false,"weight":0.5,"data":null,"at":"1970-01-01T00:00:00.000Z"})");
}

TEST(Writing, WritesWhatIsNestedListsAndNames) {
    Answered value{.line = {.cup = {1}, .count = 3, .words = {"a\"", "</b>"}},
                   .other = Line{.cup = {2}},
                   .size = Size::large,
                   .numbers = {1, {}, -3},
                   .open = true,
                   .data = parse_json(R"({"x":[1]})")};
    EXPECT_EQ(shape::to_text(value),
              R"({"line":{"cup":"cup_0000000000001","count":3,"words":["a\"","<\/b>"]},)"
              R"("other":{"cup":"cup_0000000000002","count":1,"words":[]},"size":"large",)"
              R"("numbers":[1,null,-3],"open":true,"weight":0.5,"data":{"x":[1]},)"
              R"("at":"1970-01-01T00:00:00.000Z"})");
}

TEST(Writing, CanBeReadAgain) {
    Answered value{.line = {.cup = {1}, .count = 3, .words = {"می‌خ"}},
                   .at = {1'795'257'065'120}};
    std::string text = shape::to_text(value);
    EXPECT_EQ(shape::to_text(shape::from_json<Answered>(parse_json(text))), text);
}

TEST(Kept, IsReadWholeWhateverTheLimits) {
    std::string words = R"(["longer than four","b","c"])";
    Line line = shape::from_json<Line>(
        parse_json(R"({"cup":"cup_0000000000002","count":12,"words":)" + words + "}"));
    EXPECT_EQ(line.count, 12);
    EXPECT_EQ(shape::to_text(line.words), words);
    EXPECT_EQ(wrong_in(R"({"name":"M","lines":[{"cup":"cup_0000000000002","count":12,"words":)" +
                       words + "}]}"),
              "lines[0].count:too_big(9) lines[0].words:too_many_items(2)");
}

TEST(Kept, StillHasItsTypes) {
    EXPECT_THROW(shape::from_json<Line>(parse_json(R"({"cup":"cup_0000000000002","count":"1"})")),
                 Refusal);
    EXPECT_THROW(shape::from_json<Line>(parse_json("{}")), Refusal);
}

TEST(Schemas, OfRequestsRequireAndRefuseAsReadingDoes) {
    Json schema = schema_of_order();
    EXPECT_EQ(to_text(schema["required"]), R"(["name"])");
    EXPECT_EQ(to_text(schema["additionalProperties"]), "false");
    EXPECT_EQ(schema["properties"].find("id"), nullptr) << "the path is not in the body";
    EXPECT_EQ(to_text(schema["properties"]["name"]),
              R"({"type":"string","maxLength":5,"description":"Who gets it."})");
    const Json& lines = schema["properties"]["lines"];
    EXPECT_EQ(lines["maxItems"].number(), 3);
    EXPECT_EQ(to_text(lines["items"]["required"]), R"(["cup"])");
    EXPECT_EQ(to_text(lines["items"]["additionalProperties"]), "false");
    EXPECT_EQ(to_text(lines["items"]["properties"]["count"]),
              R"({"type":"integer","minimum":1,"maximum":9})");
}

TEST(Schemas, LetOptionalFieldsBeNull) {
    Json properties = schema_of_order()["properties"];
    EXPECT_EQ(to_text(properties["size"]),
              R"({"type":["string","null"],"enum":["small","large",null]})");
    EXPECT_EQ(to_text(properties["until"]), R"({"type":["string","null"],"format":"date-time"})");
    EXPECT_EQ(to_text(properties["gift"]), R"({"type":["boolean","null"]})");
    EXPECT_EQ(to_text(properties["weight"]), R"({"type":["number","null"]})");
}

TEST(Schemas, OfOneShapeDifferByWhetherItIsSentOrAnswered) {
    shape::Components components;
    Json answered = shape::schema<Comment>(components, {}, shape::Use::answer);
    Json sent = shape::schema<Comment>(components, {}, shape::Use::request);
    EXPECT_EQ(to_text(answered), R"({"$ref":"#/components/schemas/Comment"})");
    EXPECT_EQ(to_text(sent), R"({"$ref":"#/components/schemas/CommentInput"})");
    EXPECT_NE(components["Comment"].find("required")->size(), 0u);
    EXPECT_EQ(to_text(components["CommentInput"]["additionalProperties"]), "false");
    EXPECT_EQ(components["Comment"].find("additionalProperties"), nullptr);
}

TEST(Schemas, OfAnswersNameSharedShapesOnceAndRequireAll) {
    shape::Components components;
    Json schema = shape::schema<Shown>(components, {}, shape::Use::answer);
    std::string reference = R"({"$ref":"#/components/schemas/Answered"})";
    EXPECT_EQ(to_text(schema["required"]), R"(["answered","before","all"])");
    EXPECT_EQ(schema.find("additionalProperties"), nullptr);
    const Json& properties = schema["properties"];
    EXPECT_EQ(to_text(properties["answered"]),
              R"({"$ref":"#/components/schemas/Answered","description":"As it is now."})");
    EXPECT_EQ(to_text(properties["before"]), R"({"anyOf":[)" + reference + R"(,{"type":"null"}]})");
    EXPECT_EQ(to_text(properties["all"]), R"({"type":"array","items":)" + reference + "}");
    ASSERT_EQ(components.size(), 1u);
    EXPECT_EQ(components["Answered"]["required"].size(), 8u);
    EXPECT_EQ(to_text(components["Answered"]["properties"]["data"]), "{}");
}

TEST(Schemas, MayNameThemselves) {
    shape::Components components;
    shape::schema<Comment>(components, {}, shape::Use::answer);
    EXPECT_EQ(to_text(components["Comment"]["properties"]["answers"]["items"]),
              R"({"$ref":"#/components/schemas/Comment"})");
}

TEST(Schemas, OfIdsHoldForTheIdsThatAreMade) {
    shape::Components components;
    EXPECT_EQ(shape::schema<CupId>(components, {}, shape::Use::answer)["pattern"].text(),
              "^cup_[0-7][0-9a-hjkmnp-tv-z]{12}$");
}

}  // namespace
}  // namespace hamdel::shelf
