// Messages that wait for their moment: seen by who should, sent once, taken back or changed before.
#include "desk.h"

namespace hamdel::conversations {
namespace {

class Scheduling : public Desk {
  protected:
    std::string id = conversation();

    Answered schedule(Json body, std::string_view who = sara) {
        return act(who, id, "scheduled_messages", body);
    }
    Answered hold(std::string_view words, std::string_view who = sara) {
        return schedule(Json::object({{"body", words}, {"undo_seconds", 10}}), who);
    }
    Answered later(std::string_view words, Span length, std::string_view who = sara) {
        Instant at = world().clock().now() + length;
        return schedule(Json::object({{"body", words}, {"send_at", to_iso(at)}}), who);
    }
    std::size_t waiting(std::string_view who = sara) {
        return get(who, "/conversations/" + id + "/scheduled_messages")["data"].array()->size();
    }
    std::int64_t messages() { return value<std::int64_t>("select count(*) from message"); }
    Json last() { return show(id)["last_message"]; }
    std::string at(const Answered& scheduled) {
        return "/scheduled_messages/" + std::string(scheduled["id"].text());
    }
};
HAMDEL_BOTH_ENGINES(Scheduling);

TEST_P(Scheduling, until_its_moment_it_is_no_message_to_anyone) {
    Json before = show(id);
    Answered held = hold("بله");
    expect_status(held, 201);
    EXPECT_EQ(held["delivery"]["state"].text(), "queued");
    EXPECT_EQ(show(id), before);
    EXPECT_EQ(messages(), 1);
    EXPECT_EQ(waiting(), 1u);
    EXPECT_EQ(waiting(reza), 0u) << "some seconds of doubt are the writer's own";
    EXPECT_EQ(ring_timers(), 0);
    world().clock().forward(seconds(10));
    EXPECT_EQ(ring_timers(), 1);
    EXPECT_EQ(last()["preview"].text(), "بله");
    EXPECT_EQ(show(id)["assignee_id"].text(), world().id_of(sara));
    EXPECT_EQ(waiting(), 0u);
    EXPECT_EQ(last()["created_at"].text(), to_iso(world().clock().now()));
}

TEST_P(Scheduling, taken_back_it_never_was) {
    Answered held = hold("نه");
    Answered back = ask(sara, "DELETE", at(held));
    expect_status(back, 200);
    EXPECT_EQ(back["body"].text(), "نه");
    world().clock().forward(minutes(1));
    EXPECT_EQ(ring_timers(), 0);
    EXPECT_EQ(messages(), 1);
    expect_refused(ask(sara, "DELETE", at(held)), 404, "scheduled_message");
}

TEST_P(Scheduling, too_late_is_too_late) {
    Answered held = hold("بله");
    world().clock().forward(seconds(11));
    ring_timers();
    expect_refused(ask(sara, "DELETE", at(held)), 404, "scheduled_message");
    EXPECT_EQ(messages(), 2);
}

TEST_P(Scheduling, the_same_client_id_again_is_the_same_one) {
    Json body =
        Json::object({{"body", "بله"}, {"undo_seconds", 5}, {"client_id", "k"}, {"then", "wait"}});
    Answered first = schedule(body), again = schedule(body);
    EXPECT_EQ(first["id"], again["id"]);
    world().clock().forward(seconds(6));
    ring_timers();
    EXPECT_EQ(messages(), 2);
    EXPECT_EQ(status_of(id), "waiting");
    expect_refused(schedule(body), 409, "already_sent");
    Json reply = Json::object({{"direction", "outgoing"}, {"body", "بله"}, {"client_id", "k"}});
    expect_status(act(sara, id, "messages", reply), 201);
    EXPECT_EQ(messages(), 2);
}

TEST_P(Scheduling, colleagues_see_what_goes_later_and_may_stop_it) {
    Answered planned = later("فردا خبر می‌دهم", hours(20));
    EXPECT_EQ(waiting(reza), 1u);
    expect_refused(ask(reza, "PATCH", at(planned), Json::object({{"body", "x"}})), 403,
                   "not_the_author");
    expect_refused(post(reza, at(planned) + "/send"), 403, "not_the_author");
    expect_status(ask(vida, "DELETE", at(planned)), 403);
    expect_status(ask(neighbour, "DELETE", at(planned)), 404);
    expect_status(ask(reza, "DELETE", at(planned)), 200);
    EXPECT_EQ(waiting(), 0u);
    expect_refused(ask(reza, "DELETE", at(hold("بله"))), 403, "not_the_author");
}

TEST_P(Scheduling, is_changed_or_sent_at_once) {
    Answered planned = later("یک", hours(2));
    Instant sooner = world().clock().now() + hours(1);
    Answered changed = ask(sara, "PATCH", at(planned),
                           Json::object({{"body", "دو"}, {"send_at", to_iso(sooner)}}));
    expect_status(changed, 200);
    world().clock().forward(minutes(61));
    EXPECT_EQ(ring_timers(), 1);
    EXPECT_EQ(last()["preview"].text(), "دو");
    Answered now = post(sara, at(later("سه", hours(2))) + "/send");
    expect_status(now, 200);
    EXPECT_EQ(last()["id"], now["message"]["id"]);
    world().clock().forward(hours(3));
    EXPECT_EQ(ring_timers(), 0);
}

TEST_P(Scheduling, its_files_wait_with_it_and_go_once) {
    std::string file = id_in(upload(sara, "a.png").body);
    Json files = Json::array({file});
    Instant at_last = world().clock().now() + days(3);
    schedule(Json::object({{"body", ""}, {"attachment_ids", files}, {"send_at", to_iso(at_last)}}));
    Json foreign = Json::array({id_in(upload(reza, "b.png").body)});
    expect_wrong(
        schedule(Json::object({{"body", "x"}, {"attachment_ids", foreign}, {"undo_seconds", 5}})),
        "attachment_ids", "unknown_value");
    world().clock().forward(days(3));
    ring_timers();
    EXPECT_EQ(last()["preview"].text(), "a.png");
}

TEST_P(Scheduling, what_can_no_longer_be_sent_says_why_and_stays) {
    std::string file = id_in(upload(sara, "a.png").body);
    Json body =
        Json::object({{"body", "x"}, {"attachment_ids", Json::array({file})}, {"undo_seconds", 5}});
    schedule(body);
    schedule(body);
    later("از کسی که رفت", hours(1), reza);
    world().store().write_now([&](Write& tx) {
        tx.run("update agent set disabled = 1 where id = ?", world().person(reza).id);
    });
    world().clock().forward(hours(2));
    ring_timers();
    EXPECT_EQ(messages(), 2);
    std::vector<std::string> reasons;
    // Of two that are due at once either may be the first.
    std::string left;
    Answered list = get(sara, "/conversations/" + id + "/scheduled_messages");
    for (const Json& one : *list["data"].array()) {
        EXPECT_EQ(one["delivery"]["state"].text(), "failed");
        reasons.emplace_back(one["delivery"]["reason"].text());
        if (left.empty()) left = "/scheduled_messages/" + std::string(one["id"].text());
    }
    EXPECT_EQ(reasons, (std::vector<std::string>{"attachment_missing", "author_disabled"}));
    expect_wrong(ask(sara, "PATCH", left, Json::object({{"body", "y"}})), "send_at", "required");
    expect_status(ask(sara, "DELETE", left), 200);
}

TEST_P(Scheduling, bad_input_keeps_nothing) {
    expect_wrong(schedule(Json::object({{"body", "x"}})), "send_at", "required");
    expect_wrong(later("x", Span{-60'000}), "send_at", "until_in_past");
    expect_wrong(later("x", days(400)), "send_at", "too_far");
    expect_wrong(schedule(Json::object({{"body", " "}, {"undo_seconds", 5}})), "body", "required");
    expect_wrong(schedule(Json::object({{"body", "x"}, {"undo_seconds", 61}})), "undo_seconds",
                 "too_big");
    Instant soon = world().clock().now() + hours(1);
    expect_wrong(
        schedule(Json::object({{"body", "x"}, {"undo_seconds", 5}, {"send_at", to_iso(soon)}})),
        "undo_seconds", "one_or_the_other");
    expect_status(hold("x", neighbour), 404);
    expect_status(hold("x", vida), 403);
    EXPECT_EQ(value<std::int64_t>("select count(*) from scheduled_message"), 0);
}

TEST_P(Scheduling, the_draft_goes_with_it) {
    Json draft = Json::object({{"body", "بله"}});
    Answered saved = ask(sara, "PUT", "/conversations/" + id + "/draft", draft);
    schedule(
        Json::object({{"body", "بله"}, {"undo_seconds", 5}, {"draft_version", saved["version"]}}));
    EXPECT_EQ(get(sara, "/drafts")["data"].array()->size(), 0u);
}

TEST_P(Scheduling, ten_seconds_are_usual_and_can_be_changed) {
    EXPECT_EQ(get(sara, "/me/writing")["undo_seconds"].number(), 10);
    expect_status(ask(sara, "PATCH", "/me/writing", Json::object({{"undo_seconds", 0}})), 200);
    EXPECT_EQ(get(sara, "/me/writing")["undo_seconds"].number(), 0);
    EXPECT_EQ(get(reza, "/me/writing")["undo_seconds"].number(), 10);
    expect_wrong(ask(sara, "PATCH", "/me/writing", Json::object({{"undo_seconds", 7}})),
                 "undo_seconds", "unknown_value");
}

}  // namespace
}  // namespace hamdel::conversations
