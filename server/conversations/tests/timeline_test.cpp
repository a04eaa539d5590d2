// The timeline: messages and events in their order, read backwards page by page.
#include <algorithm>

#include "change/change.h"
#include "conversations/events.h"
#include "desk.h"

namespace hamdel::conversations {
namespace {

class Reading : public Desk {
  protected:
    std::string id = conversation("پیام 0");

    // One page as "پیام 3", "conversation.waiting", …; the cursor before it, or empty.
    std::string page(const std::string& query, std::vector<std::string>& out) {
        Answered shown = get(sara, "/conversations/" + id + "/timeline" + query);
        EXPECT_EQ(shown.status, 200) << shown;
        for (const Json& item : *shown["data"].array()) {
            bool says = item["type"].text() == "message";
            EXPECT_EQ(item["event"].is_null(), says);
            out.push_back(
                std::string(says ? item["message"]["body"].text() : item["event"]["type"].text()));
        }
        EXPECT_EQ(shown["meta"]["has_more"], Json(!shown["meta"]["before_cursor"].is_null()));
        return std::string(shown["meta"]["before_cursor"].text());
    }
    std::vector<std::string> all(int size) {
        std::vector<std::string> out;
        std::string query = "?page[size]=" + std::to_string(size);
        for (std::string cursor;;) {
            std::vector<std::string> older;
            cursor = page(query + (cursor.empty() ? "" : "&page[before]=" + cursor), older);
            out.insert(out.begin(), older.begin(), older.end());
            if (cursor.empty()) return out;
        }
    }
};
HAMDEL_BOTH_ENGINES(Reading);

TEST_P(Reading, pages_go_back_without_gap_or_double_and_keep_the_order) {
    std::vector<std::string> expected{"پیام 0"};
    for (int i = 1; i <= 12; ++i) {
        world().clock().forward(seconds(1));
        std::string words = "پیام " + std::to_string(i);
        note(sara, id, words);
        expected.push_back(words);
        world().clock().forward(seconds(1));
        act(sara, id, i % 2 ? "wait" : "reopen");
        expected.push_back(i % 2 ? "conversation.waiting" : "conversation.reopened");
    }
    for (int size : {1, 3, 5, 100})
        EXPECT_EQ(all(size), expected) << size;
}

TEST_P(Reading, what_happens_in_one_moment_is_shown_once) {
    for (int i = 1; i <= 6; ++i) {
        note(sara, id, "پیام " + std::to_string(i));
        act(sara, id, i % 2 ? "wait" : "reopen");
    }
    for (int size : {1, 2, 4, 50}) {
        auto shown = all(size);
        std::sort(shown.begin(), shown.end());
        EXPECT_EQ(shown.size(), 13u) << size;
        for (int i = 0; i <= 6; ++i)
            EXPECT_EQ(std::count(shown.begin(), shown.end(), "پیام " + std::to_string(i)), 1);
    }
}

TEST_P(Reading, positions_are_no_news) {
    Json shown = show(id);
    ask(sara, "PUT", "/conversations/" + id + "/read",
        Json::object({{"up_to", shown["last_message"]["id"]}}));
    EXPECT_EQ(all(50), std::vector<std::string>{"پیام 0"});
}

TEST_P(Reading, what_was_recorded_is_shown_however_long) {
    std::string name(400, 'n'), subject(400, 's');
    world().store().write_now([&](Write& tx) {
        Actor who = system_actor(shop());
        who.name = name;
        settle(tx, who, events::changed, standing(tx, who, id_of(id)),
               {.changes = Json::object({{"subject", subject}})});
    });
    Answered shown = get(sara, "/conversations/" + id + "/timeline");
    expect_status(shown, 200);
    ASSERT_EQ(shown["data"].size(), 2u) << shown;
    const Json& event = shown["data"].at(1)["event"];
    EXPECT_EQ(event["actor"]["name"].text(), name);
    EXPECT_EQ(event["data"]["subject"].text(), subject);
}

TEST_P(Reading, a_wrong_cursor_is_refused) {
    std::string path = "/conversations/" + id + "/timeline";
    for (const char* cursor : {"!", "AAAA", "MQ", "Lg"})
        expect_wrong(get(sara, path + "?page[before]=" + cursor), "page[before]",
                     "malformed_cursor");
    expect_refused(get(neighbour, path), 404, "conversation");
}

}  // namespace
}  // namespace hamdel::conversations
