// Who is told of what: exactly those whom it concerns, once, until they have read it.
#include "told.h"

namespace hamdel::notifications {
namespace {

HAMDEL_BOTH_ENGINES(Told);

TEST_P(Told, who_is_mentioned_hears_of_it_with_the_first_words) {
    note(sara, reza);
    Answered all = told(reza);
    ASSERT_EQ(all["data"].size(), 1u);
    const Json& one = all["data"].at(0);
    EXPECT_EQ(one["reason"].text(), "mentioned");
    EXPECT_EQ(one["preview"].text(), "لطفاً نگاه کن");
    EXPECT_EQ(one["actor_name"].text(), "سارا");
    EXPECT_EQ(one["customer_name"].text(), "علی");
    EXPECT_EQ(all["unread"], Json(1));
    EXPECT_EQ(told(sara)["unread"], Json(0));
}

TEST_P(Told, the_same_again_counts_in_one) {
    note(sara, reza);
    note(sara, reza);
    Answered all = told(reza);
    EXPECT_EQ(all["data"].size(), 1u);
    EXPECT_EQ(all["data"].at(0)["happened"], Json(2));
    EXPECT_EQ(all["unread"], Json(1));
}

TEST_P(Told, who_is_given_a_conversation_hears_of_it_but_not_of_the_own_doing) {
    assign(sara, reza);
    EXPECT_EQ(reasons(reza), Reasons{"assigned"});
    assign(reza, sara);
    assign(sara, sara);
    EXPECT_EQ(reasons(sara), Reasons{"assigned"});
    note(sara, sara);
    EXPECT_EQ(reasons(sara), Reasons{"assigned"});
}

TEST_P(Told, followers_hear_of_every_word_but_the_owner_does_not) {
    expect_status(ask(reza, "PUT", "/conversations/" + id + "/following"), 204);
    expect_status(ask(sara, "PUT", "/conversations/" + id + "/following"), 204);
    assign(sara, sara);
    writes("کسی هست؟", *parse_id<ConversationNoun>(id));
    EXPECT_EQ(reasons(reza), Reasons{"followed"});
    EXPECT_EQ(told(reza)["data"].at(0)["happened"], Json(2));
    EXPECT_EQ(told(reza)["data"].at(0)["preview"].text(), "کسی هست؟");
    EXPECT_EQ(reasons(sara), Reasons{});
    expect_status(ask(reza, "DELETE", "/conversations/" + id + "/following"), 204);
    expect_status(ask(reza, "POST", "/notifications/read"), 204);
    writes("باز هم سلام", *parse_id<ConversationNoun>(id));
    EXPECT_EQ(reasons(reza), Reasons{});
}

TEST_P(Told, who_reads_the_conversation_has_heard) {
    note(sara, reza);
    Answered all = told(reza);
    std::string message(all["data"].at(0)["message_id"].text());
    world().clock().forward(seconds(5));
    expect_status(
        ask(reza, "PUT", "/conversations/" + id + "/read", Json::object({{"up_to", message}})),
        204);
    EXPECT_EQ(reasons(reza), Reasons{});
    EXPECT_EQ(told(reza)["data"].size(), 1u);
}

TEST_P(Told, a_question_to_the_owner_stays_until_it_is_answered) {
    assign(sara, reza);
    expect_status(act(sara, "take_over", Json(Json::Object{})), 204);
    EXPECT_EQ(reasons(reza), (Reasons{"take_over_asked", "assigned"}));
    expect_status(act(reza, "take_over/answer",
                      Json::object({{"asker_id", world().id_of(sara)}, {"accept", true}})),
                  200);
    EXPECT_EQ(reasons(reza), Reasons{"assigned"});
    EXPECT_EQ(reasons(sara), Reasons{"given"});
}

TEST_P(Told, one_or_all_are_read) {
    note(sara, reza);
    assign(sara, reza);
    Answered all = told(reza);
    expect_status(
        ask(reza, "POST", "/notifications/read", Json::object({{"id", all["data"].at(0)["id"]}})),
        204);
    EXPECT_EQ(told(reza)["unread"], Json(1));
    expect_status(ask(reza, "POST", "/notifications/read"), 204);
    EXPECT_EQ(told(reza)["unread"], Json(0));
}

TEST_P(Told, nobody_reads_anothers) {
    note(sara, reza);
    Answered all = told(reza);
    expect_refused(
        ask(sara, "POST", "/notifications/read", Json::object({{"id", all["data"].at(0)["id"]}})),
        404, "notification");
    EXPECT_EQ(told(reza)["unread"], Json(1));
    EXPECT_EQ(told(neighbour)["data"].size(), 0u);
}

TEST_P(Told, quiet_is_kept_until_its_end) {
    auto quiet_until = [&](std::string_view who) {
        return ask(who, "GET", "/me/notifications")["quiet_until"];
    };
    auto hold = [&](int length) {
        return ask(sara, "PATCH", "/me/notifications", Json::object({{"quiet_minutes", length}}));
    };
    expect_status(hold(30), 200);
    EXPECT_EQ(quiet_until(sara).text(), to_iso(world().clock().now() + minutes(30)));
    EXPECT_TRUE(quiet_until(reza).is_null());
    world().clock().forward(minutes(31));
    EXPECT_TRUE(quiet_until(sara).is_null());
    hold(30);
    expect_status(hold(0), 200);
    EXPECT_TRUE(quiet_until(sara).is_null());
    expect_wrong(hold(5000), "quiet_minutes", "too_big");
}

TEST_P(Told, screens_of_the_agent_hear_at_once) {
    note(sara, reza);
    told(reza);
    auto events = world().events("notification.changed");
    ASSERT_EQ(events.size(), 1u);
    const FrameSource& source = module().frames[0];
    EXPECT_EQ(source.topics(events[0]).size(), 1u);
    auto frame = world().store().read_now([&](Read& tx) { return source.frame(tx, events[0]); });
    ASSERT_TRUE(frame);
    EXPECT_EQ(parse_json(frame->data)["notification"]["reason"].text(), "mentioned");
}

}  // namespace
}  // namespace hamdel::notifications
