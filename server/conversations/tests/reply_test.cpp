// Answers and notes: sent once, cleaned, bounded, with what becomes of the conversation.
#include "desk.h"

namespace hamdel::conversations {
namespace {

class Replying : public Desk {
  protected:
    std::string id = conversation();

    Answered send(Json body, std::vector<Header> headers = {}, std::string_view who = sara) {
        if (!body.find("direction")) body.set("direction", "outgoing");
        return call(who, "POST", "/api/v1/conversations/" + id + "/messages", body, headers);
    }
    std::string body_of(std::string_view words) {
        Answered sent = send(Json::object({{"body", words}}));
        EXPECT_EQ(sent.status, 201) << sent;
        return std::string(sent["message"]["body"].text());
    }
    std::int64_t messages() { return value<std::int64_t>("select count(*) from message"); }
};
HAMDEL_BOTH_ENGINES(Replying);

TEST_P(Replying, the_answer_is_a_message_and_the_conversation_shows_it) {
    Answered sent = send(Json::object({{"body", "سلام، بفرمایید"}}));
    expect_status(sent, 201);
    const Json& message = sent["message"];
    EXPECT_EQ(message["author"]["type"].text(), "agent");
    EXPECT_EQ(message["author"]["id"].text(), world().id_of(sara));
    EXPECT_EQ(message["channel_type"].text(), "chat");
    EXPECT_EQ(message["delivery"]["state"].text(), "sent");
    EXPECT_EQ(sent["conversation"], show(id));
    EXPECT_EQ(show(id)["last_message"]["id"], message["id"]);
    EXPECT_EQ(show(id)["first_replied_at"], message["created_at"]);
}

TEST_P(Replying, the_first_reply_stays_the_first) {
    reply(sara, id, "یک");
    Json first = show(id)["first_replied_at"];
    world().clock().forward(minutes(5));
    reply(sara, id, "دو");
    EXPECT_EQ(show(id)["first_replied_at"], first);
}

TEST_P(Replying, the_same_client_id_again_is_the_same_message) {
    Json body = Json::object({{"body", "یک بار"}, {"client_id", "k-1"}});
    Answered first = send(body), again = send(body);
    expect_status(again, 201);
    EXPECT_EQ(first["message"], again["message"]);
    EXPECT_EQ(messages(), 2);
    send(body, {}, reza);
    EXPECT_EQ(messages(), 3) << "another agent's word is another message";
}

TEST_P(Replying, the_same_idempotency_key_gives_the_same_answer) {
    Json body = Json::object({{"body", "یک بار"}});
    std::vector<Header> key{{"idempotency-key", "key-1"}};
    Answered first = send(body, key), again = send(body, key);
    EXPECT_EQ(first.body, again.body);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.header("Idempotency-Replayed"), "true");
    EXPECT_EQ(messages(), 2);
    expect_refused(send(Json::object({{"body", "چیز دیگر"}}), key), 409, "key_used_otherwise");
    expect_status(send(body, key, reza), 201);
    EXPECT_EQ(messages(), 3) << "the key of one agent is nothing to another";
    world().clock().forward(seconds(24 * 3600 + 1));
    expect_status(send(Json::object({{"body", "چیز دیگر"}}), key), 201);
}

TEST_P(Replying, then_waits_or_resolves) {
    Answered sent = send(Json::object({{"body", "چه رنگی؟"}, {"then", "wait"}}));
    EXPECT_EQ(sent["conversation"]["status"].text(), "waiting");
    sent = send(Json::object({{"body", "و چه اندازه‌ای؟"}, {"then", "wait"}}));
    expect_status(sent, 201);
    sent = send(Json::object({{"body", "ارسال شد"}, {"then", "resolve"}}));
    EXPECT_EQ(sent["conversation"]["status"].text(), "resolved");
    EXPECT_FALSE(sent["conversation"]["resolved_at"].is_null());
    sent = send(Json::object({{"body", "ممنون"}, {"then", "keep"}}));
    EXPECT_EQ(sent["conversation"]["status"].text(), "resolved");
    EXPECT_FALSE(sent["conversation"]["resolved_at"].is_null());
}

TEST_P(Replying, to_a_snoozed_one_with_resolve_stops_the_timer) {
    snooze(id, hours(1));
    send(Json::object({{"body", "حل شد"}, {"then", "resolve"}}));
    world().clock().forward(hours(2));
    EXPECT_EQ(ring_timers(), 0);
    EXPECT_EQ(status_of(id), "resolved");
}

TEST_P(Replying, text_is_cleaned_but_never_changed_in_meaning) {
    EXPECT_EQ(body_of("می‌خواهم\r\nخط دوم\t👩‍👩‍👧"),
              "می‌خواهم\nخط دوم\t👩‍👩‍👧");
    EXPECT_EQ(body_of("<script>alert(1)</script>"), "<script>alert(1)</script>");
    // An override that is left open is closed, so that it turns nothing beyond the message.
    std::string turned = body_of("abc \u202Ecba");
    EXPECT_NE(turned, "abc \u202Ecba");
    EXPECT_EQ(turned.find("abc "), 0u);
}

TEST_P(Replying, nothing_and_what_is_no_text_are_refused) {
    expect_wrong(send(Json::object({{"body", " \n\t "}})), "body", "required");
    expect_wrong(send(Json(Json::Object{})), "body", "required");
    expect_wrong(send(Json::object({{"body", std::string("a\0b", 3)}})), "body", "null_character");
    expect_wrong(send(Json::object({{"body", "س"}, {"direction", "incoming"}})), "direction",
                 "unknown_value");
    expect_wrong(send(Json::object({{"body", "س"}, {"markdown", "**س**"}})), "markdown",
                 "unknown_field");
    Request broken = world::World::request("POST", "/api/v1/conversations/" + id + "/messages");
    broken.headers = world().credentials(sara);
    broken.body = "{\"direction\":\"outgoing\",\"body\":\"\xC0\xAF\xFF\"}";
    EXPECT_EQ(world().send(std::move(broken)).status, 400);
    EXPECT_EQ(messages(), 1);
}

TEST_P(Replying, a_body_has_a_limit_that_is_told) {
    std::string longest;
    for (std::size_t i = 0; i < longest_body; ++i)
        longest += "س";
    EXPECT_EQ(body_of(longest), longest);
    Answered refused = send(Json::object({{"body", longest + "س"}}));
    expect_refused(refused, 413, "body_too_large");
    EXPECT_EQ(refused["limit"].number(), std::int64_t(longest_body));
    EXPECT_EQ(messages(), 2);
}

TEST_P(Replying, refers_to_a_message_of_the_same_conversation_only) {
    std::string here = std::string(show(id)["last_message"]["id"].text());
    Answered sent =
        send(Json::object({{"body", "درباره‌ی این"}, {"reply_to_id", here}}));
    EXPECT_EQ(sent["message"]["reply_to_id"].text(), here);
    std::string elsewhere(show(conversation())["last_message"]["id"].text());
    expect_wrong(send(Json::object({{"body", "س"}, {"reply_to_id", elsewhere}})), "reply_to_id",
                 "unknown_value");
}

}  // namespace
}  // namespace hamdel::conversations
