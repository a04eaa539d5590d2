// Who may do what: another workspace's conversations do not exist, a viewer only reads, and nobody
// gets in without being known.
#include "desk.h"

namespace hamdel::conversations {
namespace {

class Walls : public Desk {
  protected:
    struct Operation {
        std::string method;
        std::string path;
        Json body;
        bool writes = true;
    };
    // Every operation on a conversation, in a form that its own agents could ask.
    std::vector<Operation> operations_on(const std::string& id) {
        Json shown = show(id);
        std::string at = "/conversations/" + id;
        Json words = Json::object({{"direction", "outgoing"}, {"body", "سلام"}});
        Json until = Json::object({{"until", to_iso(world().clock().now() + hours(1))}});
        Json up_to = Json::object({{"up_to", shown["last_message"]["id"]}});
        Json nothing{Json::Object{}};
        return {
            {"GET", at, {}, false},
            {"GET", at + "/timeline", {}, false},
            {"GET", "/conversations/number/" + std::to_string(shown["number"].number()), {}, false},
            {"PUT", at + "/read", up_to, false},
            {"PATCH", at, Json::object({{"kind", "care"}})},
            {"POST", at + "/messages", words},
            {"POST", at + "/assign", Json::object({{"assignee_id", Json()}})},
            {"POST", at + "/wait", nothing},
            {"POST", at + "/snooze", until},
            {"POST", at + "/resolve", nothing},
            {"POST", at + "/reopen", nothing},
            {"POST", at + "/tags", Json::object({{"add", Json::array({"مهم"})}})},
            {"PUT", at + "/draft", Json::object({{"body", "بله"}})},
            {"DELETE", at + "/draft", {}},
            {"POST", at + "/scheduled_messages",
             Json::object({{"body", "بله"}, {"undo_seconds", 5}})},
            {"GET", at + "/scheduled_messages", {}, false},
            {"POST", at + "/typing", Json::object({{"active", true}})},
            {"POST", at + "/viewing", Json::object({{"screen", "one"}}), false},
            {"PATCH", "/messages/" + id_in(note(sara, id, "یادداشت")["message"]),
             Json::object({{"body", "دیگر"}})}};
    }
};
HAMDEL_BOTH_ENGINES(Walls);

TEST_P(Walls, another_workspaces_conversation_does_not_exist) {
    std::string id = conversation();
    auto operations = operations_on(id);
    Json before = show(id);
    for (const Operation& one : operations) {
        SCOPED_TRACE(one.method + " " + one.path);
        EXPECT_EQ(ask(neighbour, one.method, one.path, one.body).status, 404);
    }
    EXPECT_EQ(show(id), before);
}

TEST_P(Walls, a_viewer_reads_and_changes_nothing) {
    std::string id = conversation();
    auto operations = operations_on(id);
    Json before = show(id);
    for (const Operation& one : operations) {
        SCOPED_TRACE(one.method + " " + one.path);
        Answered answered = ask(vida, one.method, one.path, one.body);
        if (one.writes)
            expect_refused(answered, 403, "not_permitted");
        else
            EXPECT_LT(answered.status, 300);
    }
    EXPECT_EQ(show(id), before);
}

TEST_P(Walls, nobody_gets_in_unknown) {
    for (const Operation& one : operations_on(conversation())) {
        SCOPED_TRACE(one.method + " " + one.path);
        expect_refused(ask(nobody, one.method, one.path, one.body), 401, "not_signed_in");
    }
    for (const char* path : {"/conversations", "/views", "/tags", "/search?q=a", "/channels"})
        expect_status(get(nobody, path), 401);
}

TEST_P(Walls, lists_and_counters_end_at_the_wall) {
    neighbours_conversation();
    EXPECT_EQ(get(sara, "/conversations")["data"].size(), 0u);
    EXPECT_EQ(get(neighbour, "/conversations")["data"].size(), 1u);
    Json views = get(sara, "/views")["data"];
    for (const Json& view : *views.array())
        EXPECT_EQ(view["open"].number(), 0) << view["key"].text();
    EXPECT_EQ(get(sara, "/channels")["data"].size(), 1u);
}

TEST_P(Walls, a_form_from_a_foreign_page_changes_nothing) {
    std::string id = conversation();
    std::vector<Header> cookie_only{world().credentials(sara).front()};
    expect_refused(
        world().call_with(cookie_only, "POST", "/api/v1/conversations/" + id + "/resolve",
                          Json(Json::Object{})),
        403, "wrong_csrf_token");
    EXPECT_EQ(status_of(id), "open");
}

}  // namespace
}  // namespace hamdel::conversations
