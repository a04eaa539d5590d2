// What moves the status of a conversation: every move from every status.
#include <map>

#include "conversations/status.h"
#include "desk.h"
#include "kernel/errors.h"

namespace hamdel::conversations {
namespace {

struct Step {
    std::string_view from;
    std::string_view verb;
    std::string_view to;       // empty: refused
    std::string_view refusal;  // with this code
};

constexpr Step steps[] = {
    {"open", "wait", "waiting", ""},
    {"open", "snooze", "snoozed", ""},
    {"open", "resolve", "resolved", ""},
    {"open", "reopen", "", "already_open"},
    {"open", "customer", "open", ""},
    {"waiting", "wait", "", "already_waiting"},
    {"waiting", "snooze", "snoozed", ""},
    {"waiting", "resolve", "resolved", ""},
    {"waiting", "reopen", "open", ""},
    {"waiting", "customer", "open", ""},
    {"snoozed", "wait", "waiting", ""},
    {"snoozed", "snooze", "snoozed", ""},
    {"snoozed", "resolve", "resolved", ""},
    {"snoozed", "reopen", "open", ""},
    {"snoozed", "customer", "open", ""},
    {"resolved", "wait", "", "conversation_closed"},
    {"resolved", "snooze", "", "conversation_closed"},
    {"resolved", "resolve", "", "already_resolved"},
    {"resolved", "reopen", "open", ""},
    {"resolved", "customer", "open", ""},
};

class Moving : public Desk {
  protected:
    CustomerId ali;

    Answered move(const std::string& id, std::string_view verb) {
        if (verb == "snooze") return snooze(id, hours(2));
        return act(sara, id, verb);
    }
    std::string standing_as(std::string_view status) {
        std::string id = to_string(writes(ali, "سلام").message.conversation_id);
        if (status == "waiting") move(id, "wait");
        if (status == "snoozed") move(id, "snooze");
        if (status == "resolved") move(id, "resolve");
        EXPECT_EQ(status_of(id), status);
        return id;
    }
    void expect_times_fit(const Json& shown) {
        EXPECT_EQ(shown["status"].text() == "resolved", !shown["resolved_at"].is_null());
        EXPECT_EQ(shown["status"].text() == "snoozed", !shown["wakes_at"].is_null());
    }
    std::int64_t timers() { return value<std::int64_t>("select count(*) from timer"); }

    void take(const Step& step) {
        SCOPED_TRACE(std::string(step.from) + " " + std::string(step.verb));
        std::string id = standing_as(step.from);
        Json before = show(id);
        if (step.verb == "customer") {
            writes(ali, "باز هم سلام", id_of(id));
        } else {
            Answered moved = move(id, step.verb);
            if (step.to.empty()) {
                expect_refused(moved, 409, step.refusal);
                EXPECT_EQ(show(id), before);
            } else {
                expect_status(moved, 200);
                EXPECT_EQ(moved.body, show(id));
            }
        }
        EXPECT_EQ(status_of(id), step.to.empty() ? step.from : step.to);
        expect_times_fit(show(id));
        EXPECT_EQ(timers(), status_of(id) == "snoozed" ? 1 : 0);
        if (timers()) move(id, "resolve");
    }
};
HAMDEL_BOTH_ENGINES(Moving);

TEST_P(Moving, goes_where_it_makes_sense_and_is_refused_elsewhere) {
    ali = customer("علی");
    for (const Step& step : steps)
        take(step);
}

TEST_P(Moving, every_move_stands_on_the_timeline_with_who_and_from_where) {
    ali = customer("علی");
    std::string id = standing_as("waiting");
    move(id, "resolve");
    act(reza, id, "reopen");
    Json timeline = get(sara, "/conversations/" + id + "/timeline")["data"];
    std::vector<std::string> seen;
    for (const Json& item : *timeline.array())
        if (item["type"].text() == "event")
            seen.push_back(std::string(item["event"]["type"].text()) + " " +
                           std::string(item["event"]["actor"]["name"].text()) + " " +
                           std::string(item["event"]["data"]["before"]["status"].text()));
    EXPECT_EQ(seen, (std::vector<std::string>{"conversation.waiting سارا open",
                                              "conversation.resolved سارا waiting",
                                              "conversation.reopened رضا resolved"}));
}

TEST_P(Moving, a_customer_keeps_the_conversation_for_seven_days) {
    ali = customer("علی");
    std::string id = standing_as("resolved");
    world().clock().forward(reopen_window);
    Accepted on_time = writes(ali, "هنوز خراب است", id_of(id));
    EXPECT_EQ(to_string(on_time.message.conversation_id), id);
    EXPECT_EQ(status_of(id), "open");
}

TEST_P(Moving, the_assignee_keeps_what_the_customer_reopens) {
    ali = customer("علی");
    std::string id = to_string(writes(ali, "سلام").message.conversation_id);
    reply(reza, id, "بفرمایید");
    move(id, "resolve");
    writes(ali, "هنوز خراب است", id_of(id));
    EXPECT_EQ(show(id)["assignee_id"].text(), world().id_of(reza));
}

TEST_P(Moving, later_words_start_a_new_conversation_linked_to_the_old_one) {
    ali = customer("علی");
    std::string id = standing_as("resolved");
    Json before = show(id);
    world().clock().forward(reopen_window);
    world().clock().forward(milliseconds(1));
    Accepted late = writes(ali, "دوباره خراب شد", id_of(id));
    EXPECT_NE(to_string(late.message.conversation_id), id);
    EXPECT_EQ(show(to_string(late.message.conversation_id))["linked_to_id"].text(), id);
    EXPECT_EQ(show(id), before);
}

TEST_P(Moving, words_that_come_twice_are_one_message) {
    ali = customer("علی");
    Accepted first = writes(ali, "سلام", {}, "w-1");
    Accepted again = writes(ali, "سلام", {}, "w-1");
    EXPECT_TRUE(first.is_new);
    EXPECT_FALSE(again.is_new);
    EXPECT_EQ(first.message.id, again.message.id);
    EXPECT_EQ(first.message.conversation_id, again.message.conversation_id);
    EXPECT_EQ(value<std::int64_t>("select count(*) from message"), 1);
    Accepted of_another = writes(customer("رویا"), "سلام", {}, "w-1");
    EXPECT_TRUE(of_another.is_new) << "the word of one sender is nothing to another";
}

TEST_P(Moving, nobody_writes_into_a_conversation_of_another_customer) {
    ali = customer("علی");
    std::string id = standing_as("open");
    CustomerId other = customer("رویا");
    try {
        writes(other, "سلام", id_of(id));
        FAIL() << "it was taken";
    } catch (const Refusal& refusal) {
        EXPECT_EQ(refusal.kind, Problem::not_found);
    }
}

TEST_P(Moving, a_snoozed_conversation_wakes_at_its_time_and_once) {
    ali = customer("علی");
    std::string id = standing_as("snoozed");
    world().clock().forward(milliseconds(2 * 3'600'000 - 1));
    EXPECT_EQ(ring_timers(), 0);
    EXPECT_EQ(status_of(id), "snoozed");
    world().clock().forward(milliseconds(1));
    EXPECT_EQ(ring_timers(), 1);
    EXPECT_EQ(status_of(id), "open");
    EXPECT_TRUE(show(id)["wakes_at"].is_null());
    EXPECT_EQ(ring_timers(), 0);
    ASSERT_EQ(world().events("conversation.woken").size(), 1u);
    EXPECT_EQ(world().events("conversation.woken")[0].actor["type"].text(), "system");
}

TEST_P(Moving, snoozing_again_moves_the_time) {
    ali = customer("علی");
    std::string id = standing_as("snoozed");
    expect_status(snooze(id, hours(5)), 200);
    world().clock().forward(hours(3));
    EXPECT_EQ(ring_timers(), 0);
    world().clock().forward(hours(2));
    EXPECT_EQ(ring_timers(), 1);
}

TEST_P(Moving, is_not_snoozed_into_the_past_or_for_ever) {
    ali = customer("علی");
    std::string id = standing_as("open");
    expect_wrong(snooze(id, seconds(0)), "until", "until_in_past");
    expect_wrong(snooze(id, days(367)), "until", "too_far");
    expect_wrong(act(sara, id, "snooze", Json::object({{"until", "فردا"}})), "until",
                 "malformed_time");
    expect_wrong(act(sara, id, "snooze"), "until", "required");
    EXPECT_EQ(status_of(id), "open");
}

}  // namespace
}  // namespace hamdel::conversations
