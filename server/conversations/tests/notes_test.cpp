// Notes: seen by colleagues only, mentioning them, and edited with what they said before.
#include "desk.h"

namespace hamdel::conversations {
namespace {

class Noting : public Desk {
  protected:
    std::string id = conversation();

    Answered mention(const Json& agents, std::string_view direction = "note") {
        return act(
            sara, id, "messages",
            Json::object({{"direction", direction}, {"body", "ببینید"}, {"mentions", agents}}));
    }
    std::size_t mentioned(std::string_view who) {
        return get(who, "/conversations?view=mentioned")["data"].size();
    }
    Answered edit(std::string_view who, const std::string& message, std::string_view words) {
        return ask(who, "PATCH", "/messages/" + message, Json::object({{"body", words}}));
    }
    std::string noted(std::string_view words) { return id_in(note(sara, id, words)["message"]); }
};
HAMDEL_BOTH_ENGINES(Noting);

TEST_P(Noting, a_note_is_no_answer) {
    Answered made = note(sara, id, "این مشتری عجله دارد");
    expect_status(made, 201);
    EXPECT_EQ(made["message"]["direction"].text(), "note");
    EXPECT_TRUE(made["conversation"]["first_replied_at"].is_null());
    EXPECT_EQ(world().events("conversation.noted").size(), 1u);
    EXPECT_TRUE(world().events("conversation.replied").empty());
}

TEST_P(Noting, who_is_mentioned_finds_it) {
    Answered made = mention(Json::array({world().id_of(reza), world().id_of(mina)}));
    expect_status(made, 201);
    EXPECT_EQ(made["message"]["mentions"].size(), 2u);
    EXPECT_EQ(mentioned(reza), 1u);
    EXPECT_EQ(mentioned(mina), 1u);
    EXPECT_EQ(mentioned(sara), 0u);
    mention(Json::array({world().id_of(reza)}));
    EXPECT_EQ(mentioned(reza), 1u) << "twice in one conversation is one";
}

TEST_P(Noting, only_colleagues_are_mentioned_and_only_in_notes) {
    expect_wrong(mention(Json::array({world().id_of(neighbour)})), "mentions", "unknown_value");
    expect_wrong(mention(Json::array({world().id_of(reza)}), "outgoing"), "mentions",
                 "only_in_notes");
    EXPECT_EQ(value<std::int64_t>("select count(*) from message"), 1);
}

TEST_P(Noting, an_edit_keeps_what_was_said) {
    std::string message = noted("نسخه‌ی یک");
    world().clock().forward(minutes(1));
    expect_status(edit(sara, message, "نسخه‌ی دو"), 200);
    world().clock().forward(minutes(1));
    Answered edited = edit(sara, message, "نسخه‌ی سه");
    EXPECT_EQ(edited["body"].text(), "نسخه‌ی سه");
    EXPECT_FALSE(edited["edited_at"].is_null());
    auto versions = world().store().read_now([&](Read& tx) {
        return tx.all<std::string>(
            "select body from message_version where message_id = ? "
            "order by replaced_at",
            *parse_id<MessageNoun>(message));
    });
    EXPECT_EQ(versions, (std::vector<std::string>{"نسخه‌ی یک", "نسخه‌ی دو"}));
    EXPECT_EQ(world().events("note.edited").size(), 2u);
}

TEST_P(Noting, the_list_shows_the_last_note_as_it_is_now) {
    std::string message = noted("پیش‌نویس");
    edit(sara, message, "درست شد");
    EXPECT_EQ(show(id)["last_message"]["preview"].text(), "درست شد");
}

TEST_P(Noting, only_the_author_edits_and_only_notes) {
    std::string message = noted("یادداشت");
    expect_refused(edit(reza, message, "دیگر"), 403, "not_the_author");
    expect_wrong(edit(sara, message, "  "), "body", "required");
    std::string answer = id_in(reply(sara, id, "پاسخ")["message"]);
    expect_refused(edit(sara, answer, "دیگر"), 409, "not_a_note");
    expect_refused(edit(neighbour, message, "دیگر"), 404, "message");
}

TEST_P(Noting, an_edited_note_is_found_by_its_new_words_only) {
    std::string message = noted("قهوه‌ساز");
    edit(sara, message, "آسیابک");
    auto found = [&](const std::string& word) {
        return get(sara, "/search?q=" + word)["messages"].size();
    };
    EXPECT_EQ(found("قهوه‌ساز"), 0u);
    EXPECT_EQ(found("آسیابک"), 1u);
}

}  // namespace
}  // namespace hamdel::conversations
