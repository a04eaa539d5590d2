// Lists of conversations by view, status, team, kind, tag and customer, page by page.
#include <set>

#include "accounts/create.h"
#include "desk.h"

namespace hamdel::conversations {
namespace {

class Listing : public Desk {
  protected:
    std::vector<std::string> ids(const std::string& query, std::string_view who = sara) {
        std::vector<std::string> out;
        follow_pages(
            "/conversations" + query, [&](const std::string& path) { return get(who, path); },
            [&](const Json& row) { out.push_back(id_in(row)); });
        return out;
    }
    using Ids = std::vector<std::string>;
};
HAMDEL_BOTH_ENGINES(Listing);

TEST_P(Listing, the_last_active_comes_first) {
    std::string a = conversation("یک");
    world().clock().forward(minutes(1));
    std::string b = conversation("دو");
    EXPECT_EQ(ids(""), (Ids{b, a}));
    EXPECT_EQ(ids("?sort=oldest"), (Ids{a, b}));
    world().clock().forward(minutes(1));
    reply(sara, a, "سلام");
    EXPECT_EQ(ids(""), (Ids{a, b}));
    EXPECT_EQ(ids("", neighbour), Ids{});
}

TEST_P(Listing, every_filter_holds_what_it_says) {
    std::string team = to_string(world().store().write_now(
        [&](Write& tx) { return accounts::create_team(tx, shop(), "تعمیر", "wrench"); }));
    CustomerId roya = customer("رویا");
    std::string a = conversation("الف"), b = to_string(writes(roya, "ب").message.conversation_id);
    reply(sara, a, "سلام");
    act(sara, b, "assign", Json::object({{"assignee_id", Json()}, {"team_id", team}}));
    act(sara, b, "wait");
    act(sara, b, "tags", Json::object({{"add", Json::array({"مهم"})}}));
    ask(sara, "PATCH", "/conversations/" + b, Json::object({{"kind", "care"}}));
    EXPECT_EQ(ids("?view=mine"), Ids{a});
    EXPECT_EQ(ids("?view=mine", reza), Ids{});
    EXPECT_EQ(ids("?view=unassigned"), Ids{b});
    EXPECT_EQ(ids("?view=all").size(), 2u);
    EXPECT_EQ(ids("?status=open"), Ids{a});
    EXPECT_EQ(ids("?status=waiting"), Ids{b});
    EXPECT_EQ(ids("?team_id=" + team), Ids{b});
    EXPECT_EQ(ids("?assignee_id=" + world().id_of(sara)), Ids{a});
    EXPECT_EQ(ids("?customer_id=" + to_string(roya)), Ids{b});
    EXPECT_EQ(ids("?kind=care"), Ids{b});
    EXPECT_EQ(ids("?tag=مهم"), Ids{b});
    EXPECT_EQ(ids("?tag=مه"), Ids{});
    EXPECT_EQ(ids("?tag=مهم&status=open"), Ids{});
    EXPECT_EQ(ids("?tag=مهم&team_id=" + team + "&kind=care&status=waiting"), Ids{b});
}

TEST_P(Listing, pages_follow_each_other_without_gap_or_double) {
    // All at one moment, so that the moment alone cannot tell them apart.
    std::vector<std::string> made;
    for (int i = 0; i < 23; ++i)
        made.push_back(conversation());
    std::vector<std::string> newest(made.rbegin(), made.rend());
    for (const char* size : {"1", "5", "7", "23", "100"}) {
        EXPECT_EQ(ids(std::string("?page[size]=") + size), newest) << size;
        EXPECT_EQ(ids(std::string("?sort=oldest&page[size]=") + size), made) << size;
    }
}

TEST_P(Listing, the_link_to_the_next_page_keeps_the_question) {
    for (int i = 0; i < 5; ++i) {
        std::string id = conversation();
        if (i % 2) act(sara, id, "resolve");
    }
    EXPECT_EQ(ids("?status=open&page[size]=2").size(), 3u);
    EXPECT_EQ(ids("?view=unassigned&status=resolved&page[size]=1").size(), 2u);
    std::string tagged = conversation();
    act(sara, tagged, "tags", Json::object({{"add", Json::array({"الف & ب=ج"})}}));
    Answered none = get(sara, "/conversations?tag=%D8%A7%D9%84%D9%81%20%26%20%D8%A8%3D%D8%AC");
    EXPECT_EQ(none["data"].size(), 1u) << none;
}

TEST_P(Listing, a_customers_conversations_are_followed_on_their_own_path) {
    CustomerId roya = customer("رویا");
    for (int i = 0; i < 5; ++i) {
        writes(roya, "سلام");
        conversation();
    }
    std::string path = "/customers/" + to_string(roya) + "/conversations?page[size]=2";
    int rows = 0;
    int pages = follow_pages(
        path, [&](const std::string& next) { return get(sara, next); },
        [&](const Json& row) {
            ++rows;
            EXPECT_EQ(row["customer"]["name"].text(), "رویا");
        });
    EXPECT_EQ(rows, 5);
    EXPECT_EQ(pages, 3);
    EXPECT_TRUE(get(sara, path)["links"]["next"].text().starts_with(
        "/api/v1/customers/" + to_string(roya) + "/conversations?"));
}

TEST_P(Listing, a_page_that_moves_on_shows_none_twice) {
    for (int i = 0; i < 6; ++i) {
        conversation();
        world().clock().forward(seconds(1));
    }
    Answered first = get(sara, "/conversations?page[size]=3");
    std::string last = ids("?sort=oldest&page[size]=100")[0];
    reply(sara, last, "سلام");  // it goes to the top while the agent reads on
    std::string cursor(first["meta"]["after_cursor"].text());
    std::set<std::string> seen;
    for (const Json& row : *first["data"].array())
        seen.insert(id_in(row));
    Answered second = get(sara, "/conversations?page[after]=" + cursor);
    for (const Json& row : *second["data"].array())
        EXPECT_TRUE(seen.insert(id_in(row)).second);
    EXPECT_EQ(seen.size(), 5u);
}

TEST_P(Listing, a_wrong_question_is_refused) {
    expect_wrong(get(sara, "/conversations?page[size]=101"), "page[size]", "too_big");
    expect_wrong(get(sara, "/conversations?page[size]=0"), "page[size]", "too_small");
    expect_wrong(get(sara, "/conversations?page[after]=%21"), "page[after]", "malformed_cursor");
    expect_wrong(get(sara, "/conversations?view=yours"), "view", "unknown_value");
    expect_wrong(get(sara, "/conversations?team_id=7"), "team_id", "malformed_id");
    expect_wrong(get(sara, "/conversations?colour=red"), "colour", "unknown_field");
}

}  // namespace
}  // namespace hamdel::conversations
