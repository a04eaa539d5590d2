#include "shop.h"

namespace hamdel::customers {
namespace {

TEST_P(Shop, the_first_identity_that_exists_wins) {
    std::string negar = add("نگار", {IdentityType::phone, "09121234567"});
    add("زهرا", {IdentityType::email, "zahra@example.com"});
    CustomerId found = write([&](Write& tx) {
        return find_or_create(tx, agent,
                              {.name = "کسی",
                               .identities = {{IdentityType::telegram, "nobody_yet"},
                                              {IdentityType::phone, "۰۹۱۲۱۲۳۴۵۶۷"},
                                              {IdentityType::email, "zahra@example.com"}}});
    });
    EXPECT_EQ(to_string(found), negar);
    // What is only said is not added, and the name that is known stays.
    Json shown = get(sara, "/customers/" + negar).body;
    EXPECT_EQ(shown["identities"].size(), 1u);
    EXPECT_EQ(shown["name"].text(), "نگار");
}

TEST_P(Shop, the_found_one_is_given_what_is_proved_and_free) {
    std::string negar = add("نگار", {IdentityType::phone, "09121234567"});
    std::string zahra = add("زهرا", {IdentityType::email, "zahra@example.com"});
    write([&](Write& tx) {
        return find_or_create(tx, system_actor(shop()),
                              {.identities = {{IdentityType::phone, "09121234567", true},
                                              {IdentityType::email, "zahra@example.com", true},
                                              {IdentityType::app_user, "42", true}}});
    });
    Json shown = get(sara, "/customers/" + negar).body;
    ASSERT_EQ(shown["identities"].size(), 2u);
    EXPECT_EQ(shown["identities"].at(0)["verified"], Json(true));
    EXPECT_EQ(shown["identities"].at(1)["type"].text(), "app_user");
    EXPECT_EQ(holder(IdentityType::email, "zahra@example.com"), zahra);
}

TEST_P(Shop, nobody_found_makes_one_and_the_next_time_finds_it) {
    NewCustomer kenji{.name = "Kenji", .identities = {{IdentityType::email, "k@example.jp", true}}};
    CustomerId first = write([&](Write& tx) { return find_or_create(tx, agent, kenji); });
    CustomerId again = write([&](Write& tx) { return find_or_create(tx, agent, kenji); });
    EXPECT_EQ(first, again);
    EXPECT_EQ(world().events("customer.created").size(), 1u);
    EXPECT_TRUE(world().events("customer.changed").empty());
}

TEST_P(Shop, a_name_is_learned_once) {
    CustomerId visitor = arrives("browser-1");
    for (std::string_view name : {"نگار", "نام دیگر"})
        write([&](Write& tx) {
            return find_or_create(tx, system_actor(shop()),
                                  {.name = std::string(name),
                                   .identities = {{IdentityType::visitor, "browser-1", true}}});
        });
    EXPECT_EQ(get(sara, "/customers/" + to_string(visitor)).body["name"].text(), "نگار");
}

TEST_P(Shop, a_claim_finds_nobody) {
    std::string negar = add("نگار", {IdentityType::email, "negar@example.com"});
    Actor nobody{.workspace = shop()};
    CustomerId visitor = write([&](Write& tx) {
        return find_or_create(tx, nobody,
                              {.identities = {{IdentityType::visitor, "browser-1", true},
                                              {IdentityType::email, "negar@example.com"}}});
    });
    EXPECT_NE(to_string(visitor), negar);
    EXPECT_EQ(holder(IdentityType::visitor, "browser-1"), to_string(visitor));
}

TEST_P(Shop, a_customer_sees_only_himself) {
    CustomerId negar = arrives("browser-1"), zahra = arrives("browser-2");
    read([&](Read& tx) {
        EXPECT_EQ(find_customer(tx, as_customer(negar), negar).id, negar);
        EXPECT_THROW(find_customer(tx, as_customer(negar), zahra), Refusal);
    });
}

TEST_P(Shop, many_are_found_in_the_order_asked) {
    CustomerId negar = arrives("browser-1"), zahra = arrives("browser-2");
    read([&](Read& tx) {
        std::vector<CustomerId> asked{zahra, {12345}, negar, zahra};
        auto found = find_customers(tx, shop(), asked);
        ASSERT_EQ(found.size(), 2u);
        EXPECT_EQ(found[0].id, zahra);
        EXPECT_EQ(found[1].id, negar);
        EXPECT_EQ(found[1].identities.at(0).value, "browser-1");
        EXPECT_TRUE(find_customers(tx, next_door(), asked).empty());
    });
}

TEST_P(Shop, conversations_are_counted) {
    CustomerId negar = arrives("browser-1");
    write([&](Write& tx) {
        count_conversation(tx, negar, 1);
        count_conversation(tx, negar, 1);
    });
    write([&](Write& tx) { count_conversation(tx, negar, -1); });
    EXPECT_EQ(get(sara, "/customers/" + to_string(negar)).body["conversation_count"].number(), 1);
}

TEST_P(Shop, coming_and_going_is_kept_and_told_once) {
    CustomerId negar = arrives("browser-1");
    world().clock().forward(minutes(1));
    std::vector<Whisper> told = write([&](Write& tx) {
        set_online(tx, shop(), negar, true);
        set_online(tx, shop(), negar, true);
        set_online(tx, next_door(), negar, false);
        return tx.take_whispers();
    });
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].topics, std::vector<std::string>{"w:" + std::to_string(shop().value)});
    EXPECT_EQ(told[0].frame, R"({"type":"customer_presence","data":{"customer_id":")" +
                                 to_string(negar) + R"(","online":true}})");
    Json shown = get(sara, "/customers/" + to_string(negar)).body;
    EXPECT_EQ(shown["online"], Json(true));
    EXPECT_EQ(shown["last_seen_at"].text(), to_iso(world().clock().now()));
}

}  // namespace
}  // namespace hamdel::customers
