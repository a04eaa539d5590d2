// What a visitor never sees: notes, the work inside, other visitors, other workspaces.
#include "visit.h"

namespace hamdel::chat {
namespace {

class Privacy : public Visit {
  protected:
    Browser visitor = arrives();
    std::string id = conversation(visitor);

    // Everything that the visitor's door says about the visitor's own things, as text.
    std::string all_that_is_shown() {
        return to_text(open(Json::object({{"token", visitor.token}})).body) +
               to_text(conversations(visitor)) + to_text(messages(visitor, id)) +
               to_text(says(visitor, "و", id).body);
    }
};
HAMDEL_BOTH_ENGINES(Privacy);

TEST_P(Privacy, notes_never_reach_the_visitor) {
    answers(sara, id, "پاسخ");
    answers(sara, id, "مشتری بدقلقی است", "note");
    std::string shown = all_that_is_shown();
    EXPECT_NE(shown.find("پاسخ"), std::string::npos);
    EXPECT_EQ(shown.find("بدقلق"), std::string::npos);
    EXPECT_EQ(conversations(visitor).at(0)["unread"].number(), 1) << "a note is not unread";
}

TEST_P(Privacy, a_conversation_that_began_with_a_note_shows_no_word) {
    Answered made = agent(
        sara, "POST", "/conversations",
        Json::object({{"customer", Json::object({{"id", visitor.customer}})},
                      {"message", Json::object({{"body", "پیگیری شود"}, {"direction", "note"}})}}));
    expect_status(made, 201);
    EXPECT_EQ(messages(visitor, id_in(made.body)).size(), 0u);
    EXPECT_EQ(to_text(conversations(visitor)).find("پیگیری"), std::string::npos);
}

TEST_P(Privacy, the_work_inside_is_not_shown) {
    std::string path = "/conversations/" + id;
    agent(sara, "POST", path + "/tags", Json::object({{"add", Json::array({"عصبانی"})}}));
    agent(sara, "PATCH", path, Json::object({{"priority", "low"}, {"kind", "care"}}));
    answers(sara, id, "پاسخ");
    Json shown = conversations(visitor).at(0);
    std::vector<std::string> members;
    for (const Json::Member& member : *shown.object())
        members.push_back(member.first);
    EXPECT_EQ(members, (std::vector<std::string>{"id", "number", "subject", "status", "agent",
                                                 "last_message", "unread", "agent_read_up_to",
                                                 "rating", "updated_at"}));
    EXPECT_EQ(to_text(shown["agent"]), R"({"name":"سارا"})");
    std::string all = all_that_is_shown();
    for (const char* inside : {"عصبانی", "care", "asiab.example", "agt_"})
        EXPECT_EQ(all.find(inside), std::string::npos) << inside;
}

TEST_P(Privacy, a_visitor_sees_the_own_conversations_only) {
    Browser stranger = arrives();
    conversation(stranger);
    std::string at = "/conversations/" + id;
    Json last = messages(visitor, id).at(0)["id"];
    expect_refused(ask(stranger, "GET", at + "/messages"), 404, "conversation");
    expect_refused(ask(stranger, "PUT", at + "/position", Json::object({{"read", last}})), 404,
                   "conversation");
    expect_status(says(stranger, "سلام", id), 404);
    EXPECT_EQ(conversations(stranger).size(), 1u);
    Browser next_door = arrives(Json::object({{"channel", foreign_key}}));
    expect_refused(ask(next_door, "GET", at + "/messages"), 404, "conversation");
    expect_status(says(next_door, "سلام", id), 404);
}

TEST_P(Privacy, there_is_no_search_at_the_visitors_door) {
    for (const char* path : {"/search?q=سلام", "/customers", "/tags", "/views", "/agents"})
        expect_status(ask(visitor, "GET", path), 404);
}

}  // namespace
}  // namespace hamdel::chat
