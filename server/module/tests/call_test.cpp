#include "module/forget_answers.h"
#include "tests/shop.h"

namespace hamdel::shop {
namespace {

using world::expect_refused;
using world::expect_status;
using world::expect_wrong;

TEST_P(Shop, AsksWhoThenWhetherThenWhat) {
    for (const char* body : {R"({"name":"too long"})", "{"}) {
        expect_refused(add(body, {.token = ""}), 401, "not_signed_in");
        expect_refused(add(body, {.token = "guest"}), 403, "not_permitted");
    }
    expect_wrong(add(R"({"name":"too long"})"), "name", "too_long");
    expect_refused(add("{"), 400, "malformed_json");
    EXPECT_EQ(cups(), 0);
}

TEST_P(Shop, LetsAnyoneInWhereTheRouteIsOpen) {
    expect_status(call(Method::get, "/shop/v1/greeting", "", {.token = ""}), 204);
    expect_status(call(Method::get, "/shop/v1/greeting", "", {.token = "nonsense"}), 204);
}

TEST_P(Shop, PreparesBeforeItWrites) {
    auto first = add(R"({"name":"Ali"})"), second = add(R"({"name":"Sara"})");
    expect_status(first, 201);
    EXPECT_EQ(first["name"].text(), "«Ali» by Mina after 0");
    EXPECT_EQ(second["name"].text(), "«Sara» by Mina after 1");
    expect_refused(add(R"({"name":"odd"})"), 409, "not_engraved");
    EXPECT_EQ(cups(), 2);
}

TEST_P(Shop, FindsWhatWasAdded) {
    std::string id(add(R"({"name":"Ali"})")["id"].text());
    EXPECT_EQ(call(Method::get, "/shop/v1/cups/" + id, "", {.token = "guest"})["id"].text(), id);
    expect_refused(call(Method::get, "/shop/v1/cups/cup_0000000000001"), 404, "cup");
    expect_refused(call(Method::get, "/shop/v1/cups/cus_0000000000001"), 404, "not_found");
}

TEST_P(Shop, RecordsWhoDidWhat) {
    add(R"({"name":"Ali"})");
    add(R"({"name":"fake"})");
    auto events = store().events_after(0, 10);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0].type, "cup.added");
    EXPECT_EQ(events[0].actor["name"].text(), "Mina");
    EXPECT_EQ(events[0].actor["id"].text(), to_string(AgentId{7}));
    EXPECT_EQ(events[0].payload["name"].text(), "Ali");
}

TEST_P(Shop, TellsNothingOfAnInternalError) {
    auto reply = call(Method::del, "/shop/v1/cups/cup_0000000000001");
    expect_refused(reply, 500, "internal");
    EXPECT_EQ(to_text(reply.body).find("glass"), std::string::npos);
    EXPECT_EQ(reply["request_id"].text(), "r1");
}

TEST_P(Shop, AnswersARepeatedKeyWithTheFirstAnswer) {
    auto first = add(R"({"name":"Ali"})", {.key = "k"}),
         again = add(R"({"name":"Ali"})", {.key = "k"});
    EXPECT_EQ(first.header("Idempotency-Replayed"), "");
    EXPECT_EQ(again.header("Idempotency-Replayed"), "true");
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(cups(), 1);
}

TEST_P(Shop, RepeatsAnAnswerWithoutABody) {
    for (const char* replayed : {"", "true"}) {
        auto reply = call(Method::post, "/shop/v1/washings", "", {.key = "k"});
        expect_status(reply, 204);
        EXPECT_EQ(reply.header("Idempotency-Replayed"), replayed);
    }
    EXPECT_EQ(cups(), 1);
}

TEST_P(Shop, RepeatsTheHeadersOfTheFirstAnswer) {
    Asked asked{.key = "k", .query = {{"name", "a.png"}}};
    auto first = call(Method::post, "/shop/v1/pictures", "", asked);
    auto again = call(Method::post, "/shop/v1/pictures", "", asked);
    EXPECT_TRUE(first.header("Location").starts_with("/shop/v1/pictures/cup_")) << first;
    EXPECT_EQ(again.header("Location"), first.header("Location"));
    EXPECT_EQ(again.header("Idempotency-Replayed"), "true");
}

TEST_P(Shop, RefusesAKeyThatWasUsedForSomethingElse) {
    add(R"({"name":"Ali"})", {.key = "k"});
    expect_refused(add(R"({"name":"Sara"})", {.key = "k"}), 409, "key_used_otherwise");
    expect_refused(call(Method::post, "/shop/v1/washings", "", {.key = "k"}), 409,
                   "key_used_otherwise");
    EXPECT_EQ(cups(), 1);
}

TEST_P(Shop, TakesTheQueryForAPartOfWhatWasAsked) {
    auto send = [&](std::string name) {
        return call(Method::post, "/shop/v1/pictures", "", {.key = "k", .query = {{"name", name}}});
    };
    expect_status(send("a.png"), 204);
    expect_status(send("a.png"), 204);
    expect_refused(send("b.png"), 409, "key_used_otherwise");
}

TEST_P(Shop, ForgetsKeptAnswersAfterADay) {
    auto kept = [&] {
        return store().read_now(
            [](Read& tx) { return tx.value<int>("select count(*) from idempotency_key"); });
    };
    const std::vector<storage::TimerSpec> specs{forget_answers()};
    storage::Timers timers(store(), specs);
    for (int i = 0; i < 3; ++i)
        add(R"({"name":"Ali"})", {.key = "early " + std::to_string(i)});
    clock().forward(hours(3));
    add(R"({"name":"Ali"})", {.key = "late"});
    clock().forward(hours(20));
    timers.run_until_idle();
    EXPECT_EQ(kept(), 4);
    clock().forward(hours(2));
    timers.run_until_idle();
    EXPECT_EQ(kept(), 1);
    EXPECT_EQ(add(R"({"name":"Ali"})", {.key = "late"}).header("Idempotency-Replayed"), "true");
    clock().forward(hours(25));
    timers.run_until_idle();
    EXPECT_EQ(kept(), 0);
}

TEST_P(Shop, ForgetsAKeyAfterADay) {
    add(R"({"name":"Ali"})", {.key = "k"});
    clock().forward(milliseconds(hours(24).ms - 1));
    EXPECT_EQ(add(R"({"name":"Ali"})", {.key = "k"}).header("Idempotency-Replayed"), "true");
    clock().forward(milliseconds(1));
    EXPECT_EQ(add(R"({"name":"Sara"})", {.key = "k"}).status, 201);
    EXPECT_EQ(add(R"({"name":"Sara"})", {.key = "k"}).header("Idempotency-Replayed"), "true");
    EXPECT_EQ(cups(), 2);
}

TEST_P(Shop, RemembersNeitherSecretsNorFailures) {
    for (int i = 0; i < 2; ++i) {
        auto reply = call(Method::post, "/shop/v1/secrets", "", {.key = "s"});
        expect_status(reply, 201);
        EXPECT_EQ(reply.header("Idempotency-Replayed"), "");
        expect_refused(add(R"({"name":"fake"})", {.key = "k"}), 409, "not_genuine");
    }
    expect_status(add(R"({"name":"Ali"})", {.key = "k"}), 201);
    EXPECT_EQ(cups(), 3);
}

TEST_P(Shop, RefusesKeysThatAreTooLong) {
    expect_status(add(R"({"name":"Ali"})", {.key = std::string(255, 'k')}), 201);
    expect_wrong(add(R"({"name":"Ali"})", {.key = std::string(256, 'k')}), "Idempotency-Key",
                 "too_long");
}

INSTANTIATE_TEST_SUITE_P(Engines, Shop,
                         ::testing::Values(world::Engine::sqlite, world::Engine::postgres),
                         engine_name);

}  // namespace
}  // namespace hamdel::shop
