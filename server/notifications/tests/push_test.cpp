// What an agent should hear of reaches the browser also when no page is open, readable by nobody on
// the way, once, and not at all to whoever signed out or does not want to be disturbed.
#include "module/base64.h"
#include "notifications/send_pushes.h"
#include "push/crypto.h"
#include "storage/worker.h"
#include "told.h"
#include "world/http_peer.h"

namespace hamdel::notifications {
namespace {

// The example of RFC 8291, appendix A.
const std::string rfc_point =
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
const std::string rfc_secret = "BTBZMqHH6r4Tts7J_aSIgg";

TEST(PushWords, are_sealed_as_the_standard_shows) {
    auto target = read_target(rfc_point, rfc_secret);
    ASSERT_TRUE(target);
    EXPECT_EQ(
        to_base64url(encrypt_with(*target, "When I grow up, I want to be a watermelon",
                                  *from_base64url("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"),
                                  *from_base64url("DGv6ra1nlYgDCS1FRnbzlw"))),
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWA"
        "mS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxs"
        "j_Qulcy4a-fN");
}

TEST(PushWords, are_never_twice_the_same_on_the_way_and_never_too_long) {
    auto target = read_target(rfc_point, rfc_secret);
    EXPECT_NE(encrypt(*target, "سلام"), encrypt(*target, "سلام"));
    EXPECT_EQ(encrypt(*target, std::string(longest_words, 'x')).size(), 4096u);
    EXPECT_THROW(encrypt(*target, std::string(longest_words + 1, 'x')), std::length_error);
}

TEST(PushWords, are_for_real_keys_only) {
    EXPECT_FALSE(read_target("", ""));
    EXPECT_FALSE(read_target(rfc_point, "AAAA"));
    EXPECT_FALSE(read_target(rfc_point.substr(0, 40), rfc_secret));
    std::string off_curve = *from_base64url(rfc_point);
    off_curve[20] = char(off_curve[20] ^ 1);
    EXPECT_FALSE(read_target(to_base64url(off_curve), rfc_secret));
    EXPECT_FALSE(read_target("سلام", rfc_secret));
}

TEST(PushSignature, names_the_service_the_moment_and_whom_to_ask) {
    PushKey key = new_push_key();
    EXPECT_EQ(from_base64url(key.letters)->size(), 65u);
    std::string said = authorization(key, "https://push.example:8443/send/abc?d=e",
                                     "https://desk.example", Instant{1'795'000'000'000});
    ASSERT_TRUE(said.starts_with("vapid t="));
    EXPECT_TRUE(said.ends_with(", k=" + key.letters));
    std::string token = said.substr(8, said.find(',') - 8);
    std::size_t first = token.find('.'), second = token.rfind('.');
    Json header = parse_json(*from_base64url(token.substr(0, first)));
    EXPECT_EQ(header["alg"].text(), "ES256");
    Json claims = parse_json(*from_base64url(token.substr(first + 1, second - first - 1)));
    EXPECT_EQ(claims["aud"].text(), "https://push.example:8443");
    EXPECT_EQ(claims["sub"].text(), "https://desk.example");
    EXPECT_EQ(claims["exp"], Json(1'795'043'200));
    EXPECT_EQ(from_base64url(token.substr(second + 1))->size(), 64u);
}

class Pushed : public Told {
  protected:
    Pushed()
        : spec_(send_pushes(
              {.contact = "https://desk.example", .outward = {.may_stay_inside = true}})),
          workers_(world().store(), {&spec_, 1}) {
        service.answer_with(201);
    }

    Answered subscribes(std::string_view who, const std::string& place) {
        return ask(who, "POST", "/push_subscriptions",
                   Json::object({{"endpoint", service.address() + place},
                                 {"p256dh", rfc_point},
                                 {"auth", rfc_secret}}));
    }
    std::string key(std::string_view who) {
        return std::string(ask(who, "POST", "/push_key")["public_key"].text());
    }
    void reza_is_told_there() {
        key(reza);
        browser = std::string(subscribes(reza, "/reza")["id"].text());
    }
    // What the service was handed since.
    std::size_t handed() {
        told(sara);
        workers_.run_until_idle();
        std::size_t all = service.asked().size();
        return all - std::exchange(counted_, all);
    }
    std::int64_t waiting() { return value<std::int64_t>("select count(*) from push"); }

    world::HttpPeer service;
    std::string browser;

  private:
    storage::WorkerSpec spec_;
    storage::Workers workers_;
    std::size_t counted_ = 0;
};
HAMDEL_BOTH_ENGINES(Pushed);

TEST_P(Pushed, the_key_stays_the_same_for_good) {
    std::string first = key(reza);
    EXPECT_EQ(from_base64url(first)->size(), 65u);
    EXPECT_EQ(key(sara), first);
}

TEST_P(Pushed, a_mention_reaches_the_browser_once) {
    reza_is_told_there();
    note(sara, reza);
    EXPECT_EQ(handed(), 1u);
    world::HttpPeer::Asked asked = service.asked().at(0);
    EXPECT_EQ(asked.method, "POST");
    EXPECT_EQ(asked.target, "/reza");
    EXPECT_EQ(asked.headers.at("content-encoding"), "aes128gcm");
    EXPECT_EQ(asked.headers.at("ttl"), "43200");
    EXPECT_TRUE(asked.headers.at("authorization").ends_with(", k=" + key(reza)));
    EXPECT_EQ(asked.body.find("لطفاً"), std::string::npos) << "nobody on the way reads it";
    EXPECT_EQ(waiting(), 0);
    EXPECT_EQ(handed(), 0u);
}

TEST_P(Pushed, whoever_is_not_meant_or_wants_quiet_hears_nothing) {
    reza_is_told_there();
    note(reza, sara);
    EXPECT_EQ(handed(), 0u);
    expect_status(ask(reza, "PATCH", "/me/notifications", Json::object({{"quiet_minutes", 30}})),
                  200);
    note(sara, reza);
    EXPECT_EQ(handed(), 0u);
    world().clock().forward(minutes(31));
    note(sara, reza);
    EXPECT_EQ(handed(), 1u);
}

TEST_P(Pushed, what_was_read_elsewhere_meanwhile_is_not_told) {
    reza_is_told_there();
    service.answer_with(503);
    note(sara, reza);
    EXPECT_EQ(handed(), 1u);
    EXPECT_EQ(waiting(), 1);
    expect_status(ask(reza, "POST", "/notifications/read"), 204);
    service.answer_with(201);
    world().clock().forward(minutes(5));
    EXPECT_EQ(handed(), 0u);
    EXPECT_EQ(waiting(), 0);
}

TEST_P(Pushed, a_service_in_trouble_is_asked_again_with_growing_pauses) {
    reza_is_told_there();
    service.answer_with(503);
    note(sara, reza);
    EXPECT_EQ(handed(), 1u);
    EXPECT_EQ(handed(), 0u) << "not at once";
    world().clock().forward(seconds(31));
    EXPECT_EQ(handed(), 1u);
    world().clock().forward(seconds(31));
    EXPECT_EQ(handed(), 0u) << "twice as long now";
    world().clock().forward(seconds(30));
    service.answer_with(429, "Retry-After: 600\r\n");
    EXPECT_EQ(handed(), 1u);
    world().clock().forward(minutes(9));
    EXPECT_EQ(handed(), 0u) << "as it asked";
    world().clock().forward(minutes(2));
    service.answer_with(201);
    EXPECT_EQ(handed(), 1u);
    EXPECT_EQ(waiting(), 0);
}

TEST_P(Pushed, a_browser_that_took_its_leave_is_forgotten) {
    reza_is_told_there();
    service.answer_with(410);
    note(sara, reza);
    EXPECT_EQ(handed(), 1u);
    service.answer_with(201);
    note(sara, reza);
    EXPECT_EQ(handed(), 0u);
    EXPECT_EQ(value<std::int64_t>("select count(*) from push_subscription"), 0);
}

TEST_P(Pushed, one_that_is_always_refused_is_forgotten_in_the_end) {
    reza_is_told_there();
    service.answer_with(400);
    for (int i = 0; i < 10; ++i) {
        note(sara, reza);
        EXPECT_EQ(handed(), 1u) << i;
    }
    note(sara, reza);
    EXPECT_EQ(handed(), 0u);
}

TEST_P(Pushed, who_signed_out_or_took_it_back_hears_nothing_there) {
    reza_is_told_there();
    expect_status(ask(sara, "DELETE", "/push_subscriptions/" + browser), 404);
    expect_status(ask(reza, "DELETE", "/push_subscriptions/" + browser), 204);
    note(sara, reza);
    EXPECT_EQ(handed(), 0u);
    reza_is_told_there();
    note(sara, reza);
    told(reza);
    EXPECT_EQ(waiting(), 1);
    expect_status(ask(reza, "DELETE", "/session"), 204);
    EXPECT_EQ(handed(), 0u);
    EXPECT_EQ(value<std::int64_t>("select count(*) from push_subscription"), 0);
}

TEST_P(Pushed, the_same_browser_is_one_whoever_sits_at_it) {
    subscribes(reza, "/one");
    std::string again(subscribes(sara, "/one")["id"].text());
    EXPECT_EQ(value<std::int64_t>("select count(*) from push_subscription"), 1);
    expect_status(ask(sara, "DELETE", "/push_subscriptions/" + again), 204);
}

TEST_P(Pushed, an_agent_has_twenty_browsers_and_the_oldest_give_way) {
    for (int i = 0; i < 21; ++i) {
        world().clock().forward(seconds(1));
        expect_status(subscribes(reza, "/" + std::to_string(i)), 201);
    }
    EXPECT_EQ(value<std::int64_t>("select count(*) from push_subscription"), 20);
    EXPECT_EQ(
        value<std::int64_t>("select count(*) from push_subscription where endpoint like '%/0'"), 0);
}

TEST_P(Pushed, what_cannot_be_told_is_refused_at_once) {
    auto with = [&](std::string_view name, const std::string& text) {
        Json body = Json::object(
            {{"endpoint", "https://push.example/x"}, {"p256dh", rfc_point}, {"auth", rfc_secret}});
        body.set(name, text);
        return ask(reza, "POST", "/push_subscriptions", body);
    };
    expect_status(with("endpoint", "javascript:alert(1)"), 422);
    expect_status(with("endpoint", "https://" + std::string(3000, 'x')), 422);
    expect_status(with("p256dh", "AAAA"), 422);
    expect_status(with("auth", ""), 422);
}

}  // namespace
}  // namespace hamdel::notifications
