// Tags: put on, taken off, counted.
#include "desk.h"

namespace hamdel::conversations {
namespace {

class Tagging : public Desk {
  protected:
    std::string id = conversation();

    Answered tag(const std::string& where, const Json& add, const Json& remove = Json::array({})) {
        return act(sara, where, "tags", Json::object({{"add", add}, {"remove", remove}}));
    }
    static Json numbered(int count) {
        Json out{Json::Array{}};
        for (int i = 0; i < count; ++i)
            out.push("برچسب " + std::to_string(i));
        return out;
    }
    // "گارانتی 2, ارسال 1"
    std::string counts(std::string_view who = sara) {
        std::string out;
        Json tags = get(who, "/tags")["data"];
        for (const Json& one : *tags.array())
            out += (out.empty() ? "" : ", ") + std::string(one["name"].text()) + " " +
                   std::to_string(one["count"].number());
        return out;
    }
};
HAMDEL_BOTH_ENGINES(Tagging);

TEST_P(Tagging, tags_are_counted_over_the_conversations) {
    std::string other = conversation();
    EXPECT_EQ(tag(id, Json::array({"گارانتی", "ارسال"}))["tags"],
              Json::array({"گارانتی", "ارسال"}));
    tag(other, Json::array({"گارانتی"}));
    EXPECT_EQ(counts(), "گارانتی 2, ارسال 1");
    EXPECT_EQ(counts(neighbour), "");
    EXPECT_EQ(tag(id, Json::array({}), Json::array({"گارانتی"}))["tags"], Json::array({"ارسال"}));
    EXPECT_EQ(get(sara, "/conversations?tag=گارانتی")["data"].size(), 1u);
    tag(other, Json::array({}), Json::array({"گارانتی"}));
    EXPECT_EQ(counts(), "ارسال 1");
}

TEST_P(Tagging, a_tag_stands_once_and_tidy) {
    tag(id, Json::array({" گارانتی  ویژه ", "گارانتی ویژه"}));
    EXPECT_EQ(tag(id, Json::array({"گارانتی ویژه"}))["tags"], Json::array({"گارانتی ویژه"}));
    EXPECT_EQ(counts(), "گارانتی ویژه 1");
}

TEST_P(Tagging, taken_off_and_put_on_at_once_stays) {
    tag(id, Json::array({"ارسال"}));
    EXPECT_EQ(tag(id, Json::array({"ارسال"}), Json::array({"ارسال"}))["tags"],
              Json::array({"ارسال"}));
    EXPECT_EQ(counts(), "ارسال 1");
}

TEST_P(Tagging, is_bounded) {
    expect_status(tag(id, numbered(30)), 200);
    expect_wrong(tag(id, Json::array({"یکی بیشتر"})), "add", "too_many_items");
    expect_wrong(tag(id, numbered(31)), "add", "too_many_items");
    expect_wrong(tag(id, Json::array({" "})), "add", "required");
    expect_wrong(tag(id, Json::array({std::string(41, 'x')})), "add[0]", "too_long");
    EXPECT_EQ(show(id)["tags"].size(), 30u);
}

}  // namespace
}  // namespace hamdel::conversations
