// Whoever's role reaches the own teams only sees their conversations, those of no team and the own
// ones; the others are as if they were not there, whatever is asked.
#include "conversations/reach.h"

#include <algorithm>
#include <map>
#include <set>

#include "accounts/create.h"
#include "accounts/door.h"
#include "desk.h"
#include "hearing.h"

namespace hamdel::conversations {
namespace {

using Ids = std::vector<std::string>;

class Reaching : public Desk {
  protected:
    Reaching() {
        world().store().write_now([&](Write& tx) {
            repair = to_string(accounts::create_team(tx, shop(), "تعمیر", "wrench"));
            sales = to_string(accounts::create_team(tx, shop(), "فروش", "store"));
        });
        Answered role = make_role("teams");
        EXPECT_EQ(role.status, 201) << role;
        change_agent(sara,
                     Json::object({{"role", role["id"]}, {"team_ids", Json::array({repair})}}));
        role_path = "/roles/" + id_in(role.body);
        own = in_team(repair, "خرابی آسیاب تعمیر");
        others = in_team(sales, "خرید آسیاب فروش");
        free = conversation("آسیاب بی‌تیم");
    }

    Answered make_role(std::string_view reach) {
        return post(
            mina, "/roles",
            Json::object({{"name", "کارشناس تیم"},
                          {"permissions", Json::array({"conversations:read", "conversations:reply",
                                                       "conversations:assign", "customers:read"})},
                          {"reach", reach}}));
    }
    void change_agent(std::string_view whom, const Json& change) {
        expect_status(ask(parviz, "PATCH", "/agents/" + world().id_of(whom), change), 200);
    }
    Answered assign(std::string_view who, const std::string& id, const Json& agent,
                    const Json& team) {
        return act(who, id, "assign", Json::object({{"assignee_id", agent}, {"team_id", team}}));
    }
    std::string in_team(const std::string& team, std::string_view words) {
        std::string id = conversation(words);
        expect_status(assign(mina, id, Json(), team), 200);
        return id;
    }
    Ids list(std::string_view who, const std::string& path = "/conversations") {
        Ids out;
        follow_pages(
            path, [&](const std::string& next) { return get(who, next); },
            [&](const Json& row) { out.push_back(id_in(row)); });
        std::ranges::sort(out);
        return out;
    }
    void note_mentioning(const std::string& id) {
        Json body = Json::object({{"direction", "note"},
                                  {"body", "سارا ببین"},
                                  {"mentions", Json::array({world().id_of(sara)})}});
        expect_status(act(reza, id, "messages", body), 201);
    }
    CustomerId customer_of(const std::string& id) {
        return value<CustomerId>("select customer_id from conversation where id = ?", id_of(id));
    }
    static Ids sorted(Ids ids) {
        std::ranges::sort(ids);
        return ids;
    }

    std::string repair, sales, role_path;
    std::string own, others, free;  // conversations
};
HAMDEL_BOTH_ENGINES(Reaching);

TEST_P(Reaching, lists_hold_what_is_in_reach) {
    EXPECT_EQ(list(sara), sorted({own, free}));
    EXPECT_EQ(list(reza), sorted({own, others, free}));
    EXPECT_EQ(list(sara, "/conversations?team_id=" + sales), Ids{});
    EXPECT_EQ(list(sara, "/conversations?page[size]=1"), sorted({own, free}));
    std::string customer(get(reza, "/conversations/" + others)["customer"]["id"].text());
    EXPECT_EQ(list(sara, "/customers/" + customer + "/conversations"), Ids{});
    EXPECT_EQ(list(reza, "/customers/" + customer + "/conversations"), Ids{others});
}

TEST_P(Reaching, what_is_assigned_to_the_agent_is_seen_in_any_team) {
    expect_status(assign(mina, others, world().id_of(sara), sales), 200);
    EXPECT_EQ(list(sara), sorted({own, others, free}));
    expect_status(get(sara, "/conversations/" + others), 200);
    EXPECT_EQ(list(sara, "/conversations?view=mine"), Ids{others});
}

TEST_P(Reaching, every_way_to_another_teams_conversation_is_closed) {
    Json shown = get(reza, "/conversations/" + others).body;
    std::string at = "/conversations/" + others;
    Answered noted = note(reza, others, "راز فروش");
    std::string message = id_in(noted["message"]);
    struct Try {
        std::string_view method;
        std::string path;
        Json body = {};
    };
    Json empty{Json::Object{}};
    std::string until = to_iso(world().clock().now() + hours(1));
    for (const Try& one : std::initializer_list<Try>{
             {"GET", at},
             {"GET", "/conversations/number/" + std::to_string(shown["number"].number())},
             {"GET", at + "/timeline"},
             {"PATCH", at, Json::object({{"kind", "care"}})},
             {"POST", at + "/messages",
              Json::object({{"direction", "outgoing"}, {"body", "سلام"}})},
             {"POST", at + "/messages", Json::object({{"direction", "note"}, {"body", "سلام"}})},
             {"POST", at + "/assign",
              Json::object({{"assignee_id", world().id_of(sara)}, {"team_id", Json()}})},
             {"POST", at + "/tags", Json::object({{"add", Json::array({"مهم"})}})},
             {"POST", at + "/snooze", Json::object({{"until", until}})},
             {"POST", at + "/wait", empty},
             {"POST", at + "/resolve", empty},
             {"POST", at + "/reopen", empty},
             {"POST", at + "/typing", empty},
             {"POST", at + "/viewing", Json::object({{"screen", "one"}})},
             {"PUT", at + "/read", Json::object({{"up_to", message}})}})
        expect_refused(ask(sara, one.method, one.path, one.body), 404, "conversation");
    expect_refused(ask(sara, "PATCH", "/messages/" + message, Json::object({{"body", "x"}})), 404,
                   "message");
    EXPECT_EQ(get(reza, at)["status"].text(), "open");
}

TEST_P(Reaching, counters_count_what_is_in_reach) {
    note_mentioning(others);
    note_mentioning(own);
    Answered views = get(sara, "/views");
    std::map<std::string, std::int64_t> open;
    for (const Json& view : *views["data"].array())
        open[std::string(view["key"].text())] = view["open"].number();
    EXPECT_EQ(open["all"], 2);
    EXPECT_EQ(open["unassigned"], 2);
    EXPECT_EQ(open["mentioned"], 1);
    ASSERT_EQ(views["teams"].size(), 1u) << views;
    EXPECT_EQ(views["teams"].at(0)["team_id"].text(), repair);
    EXPECT_EQ(list(sara, "/conversations?view=mentioned"), Ids{own});
    act(mina, others, "tags", Json::object({{"add", Json::array({"محرمانه"})}}));
    EXPECT_EQ(get(sara, "/tags")["data"].size(), 0u);
    EXPECT_EQ(get(reza, "/tags")["data"].size(), 1u);
}

TEST_P(Reaching, search_finds_what_is_in_reach_behind_what_is_not) {
    for (int i = 0; i < 5; ++i)
        in_team(sales, "آسیاب دیگر");
    Answered found = get(sara, "/search?q=%D8%A2%D8%B3%DB%8C%D8%A7%D8%A8&limit=2");
    std::set<std::string> in;
    for (const Json& hit : *found["messages"].array())
        in.emplace(hit["conversation_id"].text());
    EXPECT_EQ(in, (std::set<std::string>{own, free})) << found;
    ask(mina, "PATCH", "/conversations/" + others, Json::object({{"subject", "تخفیف عمده"}}));
    std::string words = "/search?q=%D8%B9%D9%85%D8%AF%D9%87";
    EXPECT_EQ(get(sara, words)["conversations"].size(), 0u);
    EXPECT_EQ(get(reza, words)["conversations"].size(), 1u);
    std::string number = std::to_string(get(reza, "/conversations/" + others)["number"].number());
    EXPECT_EQ(get(sara, "/search?q=" + number)["conversations"].size(), 0u);
}

TEST_P(Reaching, a_conversation_may_be_handed_to_another_team_and_is_gone_then) {
    Answered handed = assign(sara, own, Json(), sales);
    expect_status(handed, 200);
    EXPECT_EQ(handed["team_id"].text(), sales);
    expect_refused(get(sara, "/conversations/" + own), 404, "conversation");
}

TEST_P(Reaching, teams_and_roles_hold_from_the_next_request_on) {
    change_agent(sara, Json::object({{"team_ids", Json::array({repair, sales})}}));
    EXPECT_EQ(list(sara).size(), 3u);
    change_agent(sara, Json::object({{"team_ids", Json(Json::Array{})}}));
    EXPECT_EQ(list(sara), Ids{free});
    expect_status(ask(mina, "PATCH", role_path, Json::object({{"reach", "workspace"}})), 200);
    EXPECT_EQ(list(sara).size(), 3u);
}

TEST_P(Reaching, live_screens_hear_what_is_in_reach) {
    auto heard_by = [&](std::string_view whom) {
        auto topics = accounts::agent_door.topics(world().actor(whom));
        auto told = hearers(world().store().events_after(0, 1000).back());
        return std::ranges::any_of(told, [&](const std::string& topic) {
            return std::ranges::find(topics, topic) != topics.end();
        });
    };
    auto expect_heard = [&](bool by_sara) {
        EXPECT_EQ(heard_by(sara), by_sara);
        EXPECT_TRUE(heard_by(reza));
    };
    conversation("سلام");
    expect_heard(true);
    for (const std::string& id : {own, others}) {
        Answered noted = note(reza, id, "یادداشت");
        expect_heard(id == own);
        ask(reza, "PATCH", "/messages/" + id_in(noted["message"]),
            Json::object({{"body", "دیگر"}}));
        expect_heard(id == own);
        act(reza, id, "resolve");
        expect_heard(id == own);
        writes(customer_of(id), "باز هم سلام", id_of(id));
        expect_heard(id == own);
    }
    expect_status(assign(mina, others, world().id_of(sara), sales), 200);
    expect_heard(true);
    Actor who = world().actor(sara);
    world().store().read_now([&](Read& tx) {
        EXPECT_TRUE(watch_team(tx, who, repair));
        EXPECT_FALSE(watch_team(tx, who, sales));
        EXPECT_FALSE(watch_view(tx, who, "all"));
        EXPECT_TRUE(watch_conversation(tx, who, own));
    });
    expect_status(assign(mina, others, Json(), sales), 200);
    world().store().read_now([&](Read& tx) { EXPECT_FALSE(watch_conversation(tx, who, others)); });
}

TEST_P(Reaching, who_loses_sight_of_a_conversation_hears_of_that) {
    expect_status(act(reza, own, "assign", Json::object({{"team_id", sales}})), 200);
    expect_refused(get(sara, "/conversations/" + own), 404, "conversation");
    auto topics = accounts::agent_door.topics(world().actor(sara));
    auto told = hearers(world().store().events_after(0, 1000).back());
    EXPECT_NE(std::ranges::find_first_of(told, topics), told.end());
}

TEST_P(Reaching, the_question_and_the_list_agree) {
    Actor who = world().actor(sara);
    for (const std::string& id : {own, others, free}) {
        Standing at = world().store().read_now(
            [&](Read& tx) { return standing(tx, system_actor(shop()), id_of(id)); });
        EXPECT_EQ(may_see(who, at), id != others);
        EXPECT_TRUE(may_see(system_actor(shop()), at));
        EXPECT_TRUE(may_see(world().actor(mina), at));
    }
}

}  // namespace
}  // namespace hamdel::conversations
