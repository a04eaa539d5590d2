// Saved views: what each field of a filter asks, who sees and changes which view, and the counters.
#include "accounts/create.h"
#include "desk.h"

namespace hamdel::conversations {
namespace {

using Ids = std::vector<std::string>;

class SavedViews : public Desk {
  protected:
    SavedViews() {
        first = conversation("آسیابم خراب شده");
        world().clock().forward(days(10));
        CustomerId roya = customer("رویا صادقی");
        second = to_string(writes(roya, "قهوهٔ تازه دارید؟").message.conversation_id);
    }

    static Json filter(std::string_view field, Json value) {
        Json out{Json::Object{}};
        out.set(field, std::move(value));
        return out;
    }
    Answered save(std::string_view who, const Json& asked, bool is_shared = false) {
        return post(who, "/saved_views",
                    Json::object({{"name", "نما"}, {"filter", asked}, {"is_shared", is_shared}}));
    }
    // What the list of a view with this filter shows; its counter and the preview must say the
    // same.
    Ids fitting(const Json& asked, std::string_view who = sara) {
        Answered view = save(who, asked);
        EXPECT_EQ(view.status, 201) << view << to_text(asked);
        std::string id = id_in(view.body);
        Ids out;
        follow_pages(
            "/conversations?page[size]=1&saved_view_id=" + id,
            [&](const std::string& path) { return get(who, path); },
            [&](const Json& row) { out.push_back(id_in(row)); });
        std::int64_t count = std::ssize(out);
        EXPECT_EQ(counted(who, id), count) << to_text(asked);
        Answered preview = post(who, "/saved_views/preview", Json::object({{"filter", asked}}));
        EXPECT_EQ(preview["count"].number(), count) << preview;
        expect_status(ask(who, "DELETE", "/saved_views/" + id), 204);
        return out;
    }
    Ids with(std::string_view field, Json value) {
        return fitting(filter(field, std::move(value)));
    }
    std::int64_t counted(std::string_view who, const std::string& id) {
        Answered counts = get(who, "/saved_views/counts");
        for (const Json& one : *counts["data"].array())
            if (one["id"].text() == id) return one["fitting"]["count"].number();
        ADD_FAILURE() << "no count of " << id;
        return -1;
    }
    Ids names_for(std::string_view who) {
        Ids out;
        Answered views = get(who, "/saved_views");
        for (const Json& one : *views["data"].array())
            out.emplace_back(one["name"].text());
        return out;
    }

    std::string first, second;
};
HAMDEL_BOTH_ENGINES(SavedViews);

TEST_P(SavedViews, a_filter_that_asks_nothing_holds_everything) {
    EXPECT_EQ(fitting(Json(Json::Object{})), (Ids{second, first}));
}

TEST_P(SavedViews, status_kind_priority_and_language) {
    act(sara, first, "wait");
    ask(sara, "PATCH", "/conversations/" + second,
        Json::object({{"kind", "care"}, {"priority", "urgent"}, {"language", "en"}}));
    EXPECT_EQ(with("statuses", Json::array({"waiting"})), Ids{first});
    EXPECT_EQ(with("statuses", Json::array({"waiting", "open"})), (Ids{second, first}));
    EXPECT_EQ(with("kinds", Json::array({"care"})), Ids{second});
    EXPECT_EQ(with("kinds", Json::array({"support"})), Ids{});
    EXPECT_EQ(with("priorities", Json::array({"urgent", "high"})), Ids{second});
    EXPECT_EQ(with("languages", Json::array({"en"})), Ids{second});
}

TEST_P(SavedViews, assignee_by_name_me_or_nobody) {
    act(sara, first, "assign",
        Json::object({{"assignee_id", world().id_of(sara)}, {"team_id", Json()}}));
    EXPECT_EQ(with("assignees", Json::array({"me"})), Ids{first});
    EXPECT_EQ(fitting(filter("assignees", Json::array({"me"})), reza), Ids{});
    EXPECT_EQ(with("assignees", Json::array({"nobody"})), Ids{second});
    EXPECT_EQ(with("assignees", Json::array({"me", "nobody"})), (Ids{second, first}));
    EXPECT_EQ(fitting(filter("assignees", Json::array({world().id_of(sara)})), reza), Ids{first});
}

TEST_P(SavedViews, team_and_channel) {
    std::string team = to_string(world().store().write_now(
        [&](Write& tx) { return accounts::create_team(tx, shop(), "تعمیر", "wrench"); }));
    act(sara, first, "assign", Json::object({{"assignee_id", Json()}, {"team_id", team}}));
    EXPECT_EQ(with("teams", Json::array({team})), Ids{first});
    EXPECT_EQ(with("teams", Json::array({"none"})), Ids{second});
    EXPECT_EQ(with("teams", Json::array({"none", team})), (Ids{second, first}));
    EXPECT_EQ(with("channel_ids", Json::array({to_string(channel)})), (Ids{second, first}));
    ChannelId other = world().store().write_now([&](Write& tx) {
        return add_channel(tx, shop(), "chat", "دیگر", "other", Json(Json::Object{})).id;
    });
    EXPECT_EQ(with("channel_ids", Json::array({to_string(other)})), Ids{});
}

TEST_P(SavedViews, tags_any_all_and_none) {
    act(sara, first, "tags", Json::object({{"add", Json::array({"فوری", "گارانتی"})}}));
    act(sara, second, "tags", Json::object({{"add", Json::array({"گارانتی"})}}));
    EXPECT_EQ(with("tags_any", Json::array({"فوری", "دیگر"})), Ids{first});
    EXPECT_EQ(with("tags_all", Json::array({"گارانتی"})), (Ids{second, first}));
    EXPECT_EQ(with("tags_all", Json::array({"گارانتی", "فوری"})), Ids{first});
    EXPECT_EQ(with("tags_none", Json::array({"فوری", "دیگر"})), Ids{second});
    EXPECT_EQ(fitting(Json::object(
                  {{"tags_all", Json::array({"گارانتی"})}, {"tags_none", Json::array({"فوری"})}})),
              Ids{second});
}

TEST_P(SavedViews, the_customers_tier) {
    Json shown = show(second);
    expect_status(ask(sara, "PATCH", "/customers/" + id_in(shown["customer"]),
                      Json::object({{"tier", "key"}})),
                  200);
    EXPECT_EQ(with("tiers", Json::array({"key"})), Ids{second});
    EXPECT_EQ(with("tiers", Json::array({"standard"})), Ids{first});
}

TEST_P(SavedViews, words_of_messages_subject_and_customer) {
    ask(sara, "PATCH", "/conversations/" + first, Json::object({{"subject", "نشتی آب"}}));
    EXPECT_EQ(with("text", "آسياب"), Ids{first});  // written with the Arabic ya
    EXPECT_EQ(with("text", "نشتی"), Ids{first});
    EXPECT_EQ(with("text", "صادقی"), Ids{second});
    EXPECT_EQ(with("text", "قهوه تازه"), Ids{second});
    EXPECT_EQ(with("text", "نیست‌درجهان"), Ids{});
    EXPECT_EQ(with("text", "  "), (Ids{second, first}));
}

TEST_P(SavedViews, begun_and_active_by_moments_and_by_days_back) {
    Instant now = world().clock().now();
    auto period = [&](std::string_view field, std::string_view bound, Json value) {
        return with(field, filter(bound, std::move(value)));
    };
    EXPECT_EQ(period("created", "within_days", 3), Ids{second});
    EXPECT_EQ(period("created", "older_than_days", 3), Ids{first});
    EXPECT_EQ(period("created", "after", to_iso(now - days(1))), Ids{second});
    EXPECT_EQ(period("created", "before", to_iso(now - days(1))), Ids{first});
    EXPECT_EQ(period("activity", "older_than_days", 3), Ids{first});
    reply(sara, first, "سلام");
    EXPECT_EQ(period("activity", "older_than_days", 3), Ids{});
    EXPECT_EQ(period("activity", "within_days", 3).size(), 2u);
    EXPECT_EQ(period("activity", "before", to_iso(now)), Ids{});
    EXPECT_EQ(period("activity", "after", to_iso(now)).size(), 2u);
    world().clock().forward(days(4));
    EXPECT_EQ(period("activity", "within_days", 3), Ids{});
}

TEST_P(SavedViews, all_that_is_asked_must_hold) {
    act(sara, first, "wait");
    EXPECT_EQ(fitting(Json::object({{"statuses", Json::array({"waiting"})}, {"text", "قهوه"}})),
              Ids{});
    EXPECT_EQ(fitting(Json::object({{"statuses", Json::array({"waiting"})},
                                    {"kinds", Json::array({"service"})},
                                    {"assignees", Json::array({"nobody"})},
                                    {"text", "آسیاب"}})),
              Ids{first});
}

TEST_P(SavedViews, the_list_is_narrowed_and_sorted_as_the_view_says) {
    Answered view = post(
        sara, "/saved_views",
        Json::object(
            {{"name", "کهنه‌ها"}, {"filter", Json(Json::Object{})}, {"sort", "oldest"}}));
    std::string path = "/conversations?saved_view_id=" + id_in(view.body);
    EXPECT_EQ(get(sara, path)["data"].at(0)["id"].text(), first);
    EXPECT_EQ(get(sara, path + "&sort=newest")["data"].at(0)["id"].text(), second);
    act(sara, first, "wait");
    EXPECT_EQ(get(sara, path + "&status=waiting")["data"].size(), 1u);
}

TEST_P(SavedViews, an_own_view_is_nobody_elses) {
    std::string id = id_in(save(sara, Json(Json::Object{})).body);
    EXPECT_EQ(names_for(reza), Ids{});
    expect_status(get(reza, "/conversations?saved_view_id=" + id), 404);
    expect_status(ask(mina, "PATCH", "/saved_views/" + id, Json::object({{"name", "x"}})), 404);
    expect_status(ask(neighbour, "DELETE", "/saved_views/" + id), 404);
    expect_status(
        ask(mina, "PUT", "/saved_views/order", Json::object({{"ids", Json::array({id})}})), 404);
    EXPECT_EQ(names_for(sara), Ids{"نما"});
}

TEST_P(SavedViews, sharing_takes_the_permission_and_shows_it_to_all) {
    expect_refused(save(sara, Json(Json::Object{}), true), 403, "not_permitted");
    std::string own = id_in(save(sara, Json(Json::Object{})).body);
    expect_refused(ask(sara, "PATCH", "/saved_views/" + own, Json::object({{"is_shared", true}})),
                   403, "not_permitted");
    Answered shared = save(reza, filter("assignees", Json::array({"me"})), true);
    expect_status(shared, 201);
    std::string path = "/saved_views/" + id_in(shared.body);
    for (std::string_view who : {sara, vida, mina})
        EXPECT_EQ(get(who, "/conversations?saved_view_id=" + id_in(shared.body)).status, 200);
    EXPECT_EQ(names_for(neighbour), Ids{});
    expect_refused(ask(sara, "PATCH", path, Json::object({{"name", "x"}})), 403, "not_permitted");
    expect_refused(ask(sara, "DELETE", path), 403, "not_permitted");
    expect_status(ask(mina, "PATCH", path, Json::object({{"name", "مال همه"}})), 200);
    EXPECT_EQ(names_for(vida), Ids{"مال همه"});
    expect_status(ask(mina, "PATCH", path, Json::object({{"is_shared", false}})), 200);
    EXPECT_EQ(names_for(vida), Ids{});
    EXPECT_EQ(names_for(reza), Ids{"مال همه"});
}

TEST_P(SavedViews, they_stand_in_the_order_they_are_put) {
    Ids ids;
    for (std::string_view name : {"یک", "دو", "سه"})
        ids.push_back(id_in(post(sara, "/saved_views",
                                 Json::object({{"name", name}, {"filter", Json(Json::Object{})}}))
                                .body));
    EXPECT_EQ(names_for(sara), (Ids{"یک", "دو", "سه"}));
    Json order = Json::object({{"ids", Json::array({ids[2], ids[0], ids[1]})}});
    expect_status(ask(sara, "PUT", "/saved_views/order", order), 204);
    EXPECT_EQ(names_for(sara), (Ids{"سه", "یک", "دو"}));
}

TEST_P(SavedViews, what_names_nothing_here_is_refused_and_nothing_is_kept) {
    auto wrong = [&](const Json& asked, std::string_view field, std::string_view code) {
        expect_wrong(save(sara, asked), field, code);
    };
    std::string stranger = world().id_of(neighbour);
    wrong(filter("assignees", Json::array({stranger})), "filter.assignees[0]", "unknown_value");
    wrong(filter("assignees", Json::array({"me", "us"})), "filter.assignees[1]", "unknown_value");
    wrong(filter("teams", Json::array({"tem_0000000000001"})), "filter.teams[0]", "unknown_value");
    wrong(filter("channel_ids", Json::array({to_string(neighbours_channel)})),
          "filter.channel_ids[0]", "unknown_value");
    wrong(filter("statuses", Json::array({"gone"})), "filter.statuses[0]", "unknown_value");
    wrong(filter("tags_any", Json::array({" "})), "filter.tags_any[0]", "required");
    wrong(filter("created", Json::object({{"within_days", 0}})), "filter.created.within_days",
          "too_small");
    wrong(filter("colour", "red"), "filter.colour", "unknown_field");
    Json upside_down = Json::object(
        {{"after", "2026-12-02T00:00:00.000Z"}, {"before", "2026-12-01T00:00:00.000Z"}});
    wrong(filter("created", upside_down), "filter.created.before", "before_start");
    expect_wrong(post(sara, "/saved_views",
                      Json::object({{"name", "  "}, {"filter", Json(Json::Object{})}})),
                 "name", "required");
    EXPECT_EQ(names_for(sara), Ids{});
}

TEST_P(SavedViews, not_without_end) {
    for (int i = 0; i < 50; ++i)
        expect_status(save(sara, Json(Json::Object{})), 201);
    expect_refused(save(sara, Json(Json::Object{})), 409, "too_many_views");
    expect_status(save(reza, Json(Json::Object{})), 201);
}

TEST_P(SavedViews, counters_and_lists_keep_within_reach) {
    std::string team = to_string(world().store().write_now(
        [&](Write& tx) { return accounts::create_team(tx, shop(), "فروش", "store"); }));
    Answered role = post(mina, "/roles",
                         Json::object({{"name", "تیمی"},
                                       {"permissions", Json::array({"conversations:read"})},
                                       {"reach", "teams"}}));
    expect_status(ask(parviz, "PATCH", "/agents/" + world().id_of(vida),
                      Json::object({{"role", role["id"]}})),
                  200);
    act(sara, second, "assign", Json::object({{"assignee_id", Json()}, {"team_id", team}}));
    EXPECT_EQ(fitting(Json(Json::Object{}), vida), Ids{first});
    EXPECT_EQ(fitting(Json::object({{"text", "قهوه"}}), vida), Ids{});
}

TEST_P(SavedViews, a_change_is_told_to_whom_it_concerns) {
    save(sara, Json(Json::Object{}));
    save(reza, Json(Json::Object{}), true);
    auto told = world().events("saved_views.changed");
    ASSERT_EQ(told.size(), 2u);
    EXPECT_EQ(told[0].payload["agent_id"].text(), world().id_of(sara));
    EXPECT_TRUE(told[1].payload["agent_id"].is_null());
}

}  // namespace
}  // namespace hamdel::conversations
