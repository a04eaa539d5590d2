// Spam leaves the lists of work and comes back when somebody says that it is none; who follows a
// conversation has it in a view of their own.
#include "desk.h"

namespace hamdel::conversations {
namespace {

class SetAside : public Desk {
  protected:
    CustomerId noise;

    void SetUp() override { noise = customer("فروشنده‌ی ناخوانده"); }

    std::string unwanted() {
        return to_string(writes(noise, "برنده شدید!").message.conversation_id);
    }
    Json counts(std::string_view who, std::string_view key) {
        Answered views = get(who, "/views");
        for (const Json& one : *views["data"].array())
            if (one["key"].text() == key) return one;
        return {};
    }
    std::size_t listed(std::string_view who, const std::string& query) {
        return get(who, "/conversations?" + query)["data"].size();
    }
    Answered following(std::string_view who, std::string_view method, const std::string& id) {
        return ask(who, method, "/conversations/" + id + "/following");
    }
};
HAMDEL_BOTH_ENGINES(SetAside);

TEST_P(SetAside, spam_is_in_its_own_view_only) {
    std::string id = unwanted();
    Answered marked = act(sara, id, "spam");
    expect_status(marked, 200);
    EXPECT_EQ(marked["aside"].text(), "spam");
    EXPECT_EQ(marked["status"].text(), "resolved");
    EXPECT_EQ(listed(sara, "view=all&status=open"), 0u);
    EXPECT_EQ(listed(sara, "view=all&status=resolved"), 0u);
    EXPECT_EQ(listed(sara, "view=spam"), 1u);
    EXPECT_EQ(counts(sara, "all")["open"], Json(0));
    EXPECT_EQ(counts(sara, "all")["resolved"], Json(0));
    EXPECT_EQ(counts(sara, "unassigned")["resolved"], Json(0));
}

TEST_P(SetAside, more_of_it_stays_spam) {
    std::string id = unwanted();
    act(sara, id, "spam");
    world().clock().forward(days(8));
    Accepted more = writes(noise, "باز هم برنده شدید!", id_of(id));
    EXPECT_EQ(to_string(more.message.conversation_id), id);
    EXPECT_EQ(status_of(id), "resolved");
    EXPECT_EQ(counts(sara, "all")["open"], Json(0));
}

TEST_P(SetAside, what_was_no_spam_comes_back) {
    std::string id = unwanted();
    act(sara, id, "spam");
    Answered back = act(sara, id, "reopen");
    expect_status(back, 200);
    EXPECT_TRUE(back["aside"].is_null());
    EXPECT_EQ(listed(sara, "view=spam"), 0u);
    EXPECT_EQ(counts(sara, "all")["open"], Json(1));
}

TEST_P(SetAside, spam_is_not_worked_on) {
    std::string id = unwanted();
    act(sara, id, "spam");
    expect_refused(reply(sara, id, "سلام"), 409, "conversation_spam");
    expect_refused(act(sara, id, "spam"), 409, "conversation_spam");
    expect_refused(snooze(id, hours(2)), 409, "conversation_spam");
    expect_status(note(sara, id, "از همان آدم همیشگی"), 201);
}

TEST_P(SetAside, a_snoozed_one_does_not_wake_as_spam) {
    std::string id = unwanted();
    snooze(id, hours(2));
    act(sara, id, "spam");
    world().clock().forward(hours(3));
    EXPECT_EQ(ring_timers(), 0);
    EXPECT_EQ(status_of(id), "resolved");
}

TEST_P(SetAside, saved_views_do_not_count_spam) {
    std::string id = unwanted();
    Json all = Json::object({{"filter", Json(Json::Object{})}});
    EXPECT_EQ(post(sara, "/saved_views/preview", all)["count"], Json(1));
    act(sara, id, "spam");
    EXPECT_EQ(post(sara, "/saved_views/preview", all)["count"], Json(0));
}

TEST_P(SetAside, who_follows_has_it_in_a_view_of_the_own) {
    std::string id = conversation();
    expect_status(following(reza, "PUT", id), 204);
    expect_status(following(reza, "PUT", id), 204);
    EXPECT_EQ(counts(reza, "followed")["open"], Json(1));
    EXPECT_EQ(counts(sara, "followed")["open"], Json(0));
    EXPECT_EQ(listed(reza, "view=followed&status=open"), 1u);
    EXPECT_EQ(get(sara, "/conversations/" + id + "/related")["follower_ids"],
              Json::array({world().id_of(reza)}));
    expect_status(following(reza, "DELETE", id), 204);
    EXPECT_EQ(counts(reza, "followed")["open"], Json(0));
}

TEST_P(SetAside, nobody_follows_what_is_the_neighbours) {
    std::string strange = neighbours_conversation();
    expect_refused(following(sara, "PUT", strange), 404, "conversation");
    expect_refused(get(sara, "/conversations/" + strange + "/related"), 404, "conversation");
    expect_refused(act(sara, strange, "spam"), 404, "conversation");
}

}  // namespace
}  // namespace hamdel::conversations
