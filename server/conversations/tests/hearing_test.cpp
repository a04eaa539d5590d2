// Who hears of what: the words of others' conversations reach only the screens that show them.
#include "hearing.h"

#include <algorithm>

#include "accounts/door.h"
#include "conversations/typing.h"
#include "desk.h"

namespace hamdel::conversations {
namespace {

class Hearing : public Desk {
  protected:
    Actor agent(std::string_view name) { return world().actor(name); }
    std::vector<std::string> hearers_of_last_event() {
        auto events = world().store().events_after(0, 1000);
        return hearers(events.back());
    }
    bool hears(const std::vector<std::string>& topics, const Actor& who,
               std::vector<std::string> words = {}) {
        std::vector<std::string> heard = accounts::agent_door.topics(who);
        world().store().read_now([&](Read& tx) {
            for (const std::string& word : words)
                if (auto topic = watch(tx, who, word)) heard.push_back(*topic);
        });
        return std::ranges::any_of(topics, [&](const std::string& topic) {
            return std::ranges::find(heard, topic) != heard.end();
        });
    }
    static std::optional<std::string> watch(Read& tx, const Actor& who, const std::string& word) {
        std::string_view what = std::string_view(word).substr(word.find(':') + 1);
        if (word.starts_with("conversation:")) return watch_conversation(tx, who, what);
        if (word.starts_with("team:")) return watch_team(tx, who, what);
        return watch_view(tx, who, what);
    }
};
HAMDEL_BOTH_ENGINES(Hearing);

TEST_P(Hearing, what_nobody_has_taken_reaches_all) {
    CustomerId negar = customer("نگار احمدی");
    std::string id = to_string(writes(negar, "سلام").message.conversation_id);
    EXPECT_TRUE(hears(hearers_of_last_event(), agent(reza)));
    writes(negar, "هنوز منتظرم", id_of(id));
    EXPECT_TRUE(hears(hearers_of_last_event(), agent(reza)));
}

TEST_P(Hearing, words_reach_the_assignee_and_whoever_shows_them) {
    CustomerId negar = customer("نگار احمدی");
    std::string id = to_string(writes(negar, "سلام").message.conversation_id);
    std::string other = conversation("سفارش دیگر");
    act(sara, id, "assign", Json::object({{"assignee_id", to_string(agent(sara).agent())}}));
    EXPECT_TRUE(hears(hearers_of_last_event(), agent(reza)));  // taking it is a move
    writes(negar, "یک سؤال دیگر", id_of(id));
    auto words = hearers_of_last_event();
    EXPECT_TRUE(hears(words, agent(sara)));
    EXPECT_FALSE(hears(words, agent(reza)));
    EXPECT_FALSE(hears(words, agent(reza), {"conversation:" + other}));
    EXPECT_TRUE(hears(words, agent(reza), {"conversation:" + id}));
    EXPECT_TRUE(hears(words, agent(reza), {"view:all"}));
    // Notes are for colleagues, and may name any of them.
    note(sara, id, "لطفاً رضا هم ببیند");
    EXPECT_TRUE(hears(hearers_of_last_event(), agent(reza)));
}

TEST_P(Hearing, nobody_watches_what_is_not_theirs) {
    std::string theirs = neighbours_conversation(), ours = conversation();
    Actor unread = agent(reza);
    unread.permissions.clear();
    world().store().read_now([&](Read& tx) {
        EXPECT_FALSE(watch(tx, agent(reza), "conversation:" + theirs));
        EXPECT_FALSE(watch(tx, agent(reza), "conversation:nonsense"));
        EXPECT_FALSE(watch(tx, agent(reza), "team:tem_0000000000001"));
        EXPECT_FALSE(watch(tx, agent(reza), "view:everything"));
        EXPECT_FALSE(watch(tx, unread, "conversation:" + ours));
        EXPECT_FALSE(watch(tx, unread, "view:all"));
        EXPECT_TRUE(watch(tx, agent(reza), "conversation:" + ours));
    });
}

TEST_P(Hearing, typing_reaches_the_same_screens) {
    CustomerId negar = customer("نگار احمدی");
    std::string id = to_string(writes(negar, "سلام").message.conversation_id);
    act(sara, id, "assign", Json::object({{"assignee_id", to_string(agent(sara).agent())}}));
    auto whispers = world().store().read_now([&](Read& tx) {
        Actor visitor = as_customer(negar);
        tell_agents_typing(tx, visitor, standing(tx, visitor, id_of(id)), true);
        return tx.take_whispers();
    });
    ASSERT_EQ(whispers.size(), 1u);
    EXPECT_TRUE(hears(whispers[0].topics, agent(sara)));
    EXPECT_FALSE(hears(whispers[0].topics, agent(reza)));
    EXPECT_TRUE(hears(whispers[0].topics, agent(reza), {"conversation:" + id}));
}

TEST_P(Hearing, who_has_it_open_is_told_to_whoever_shows_it) {
    CustomerId negar = customer("نگار احمدی");
    std::string id = to_string(writes(negar, "سلام").message.conversation_id);
    act(sara, id, "assign", Json::object({{"assignee_id", to_string(agent(sara).agent())}}));
    auto told = std::make_shared<std::vector<Whisper>>();
    world().store().when_committed([told](Committed committed) {
        for (Whisper& whisper : committed.whispers)
            told->push_back(std::move(whisper));
    });
    EXPECT_EQ(act(sara, id, "viewing", Json::object({{"screen", ""}})).status, 422);
    EXPECT_EQ(act(sara, id, "viewing", Json::object({{"screen", "tab"}, {"arrived", true}})).status,
              204);
    ASSERT_EQ(told->size(), 1u);
    EXPECT_TRUE(hears(told->front().topics, agent(reza), {"conversation:" + id}));
    EXPECT_FALSE(hears(told->front().topics, agent(reza)));
    Json frame = parse_json(told->front().frame);
    EXPECT_EQ(frame["type"].text(), "viewing");
    EXPECT_EQ(frame["data"]["conversation_id"].text(), id);
    EXPECT_EQ(frame["data"]["agent"]["id"].text(), to_string(agent(sara).agent()));
    EXPECT_EQ(frame["data"]["screen"].text(), "tab");
    EXPECT_EQ(frame["data"]["active"], Json(true));
    EXPECT_EQ(frame["data"]["arrived"], Json(true));
}

}  // namespace
}  // namespace hamdel::conversations
