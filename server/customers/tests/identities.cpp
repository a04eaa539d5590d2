#include "shop.h"

namespace hamdel::customers {
namespace {

TEST_P(Shop, an_identity_is_added_and_taken_away) {
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    Reply added = post(sara, "/customers/" + id + "/identities",
                       R"({"type": "telegram", "value": "@Negar_K"})");
    ASSERT_EQ(added.status, 201) << to_text(added.body);
    ASSERT_EQ(added.body["identities"].size(), 2u);
    EXPECT_EQ(added.body["identities"].at(1)["value"].text(), "negar_k");

    Reply removed = remove(sara, added.body, 1);
    ASSERT_EQ(removed.status, 200) << to_text(removed.body);
    EXPECT_EQ(removed.body["identities"].size(), 1u);
    EXPECT_EQ(get(sara, "/customers/" + id).body, removed.body);
    EXPECT_EQ(remove(sara, added.body, 1).status, 404);
    // It is free for somebody else now.
    add("زهرا", {IdentityType::telegram, "negar_k"});

    auto events = world().events("customer.changed");
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(to_text(events[1].payload["changes"]["identity"]),
              R"({"from":{"type":"telegram","value":"negar_k","verified":false},"to":null})");
}

TEST_P(Shop, a_taken_identity_is_refused) {
    add("نگار", {IdentityType::email, "negar@example.com"});
    std::string id = add("زهرا", {IdentityType::phone, "09121234567"});
    Reply taken = post(sara, "/customers/" + id + "/identities",
                       R"({"type": "email", "value": "negar@EXAMPLE.com"})");
    EXPECT_EQ(taken.status, 409);
    EXPECT_EQ(taken.code(), "identity_taken");
    Reply by_hand =
        post(sara, "/customers/" + id + "/identities", R"({"type": "visitor", "value": "abc"})");
    EXPECT_EQ(by_hand.wrong(), "type: not_by_hand");
}

TEST_P(Shop, an_identity_of_one_customer_is_not_removed_through_another) {
    std::string negar = add("نگار", {IdentityType::email, "negar@example.com"});
    std::string zahra = add("زهرا", {IdentityType::email, "zahra@example.com"});
    std::string identity(get(sara, "/customers/" + negar).body["identities"].at(0)["id"].text());
    Reply removed = ask(sara, "DELETE", "/customers/" + zahra + "/identities/" + identity, "");
    EXPECT_EQ(removed.status, 404);
    EXPECT_EQ(get(sara, "/customers/" + negar).body["identities"].size(), 1u);
}

TEST_P(Shop, the_last_proved_identity_stays) {
    CustomerId id = write([&](Write& tx) {
        return create_customer_row(tx, agent,
                                   {.name = "نگار",
                                    .identities = {{IdentityType::email, "negar@example.com", true},
                                                   {IdentityType::phone, "09121234567", false}}});
    });
    Json negar = get(sara, "/customers/" + to_string(id)).body;
    Reply refused = remove(sara, negar, 0);
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.code(), "last_verified_identity");
    EXPECT_EQ(remove(sara, negar, 1).status, 200);
}

TEST_P(Shop, what_a_visitor_says_of_himself_holds_nothing) {
    std::string negar = add("نگار", {IdentityType::email, "negar@example.com"});
    CustomerId visitor = arrives("browser-1");
    // The visitor claims Negar's address, and one that nobody has yet.
    write([&](Write& tx) {
        add_identity_row(tx, as_customer(visitor), visitor,
                         {IdentityType::email, "negar@example.com"});
    });
    write([&](Write& tx) {
        add_identity_row(tx, as_customer(visitor), visitor, {IdentityType::phone, "09351112233"});
    });
    Json shown = get(sara, "/customers/" + to_string(visitor)).body;
    ASSERT_EQ(shown["identities"].size(), 3u);
    EXPECT_EQ(shown["identities"].at(1)["verified"], Json(false));
    EXPECT_EQ(holder(IdentityType::email, "negar@example.com"), negar);
    EXPECT_EQ(holder(IdentityType::phone, "09351112233"), "");

    // The real owner of the number calls: a customer of his own, not the visitor.
    CustomerId caller = write([&](Write& tx) {
        return find_or_create(tx, system_actor(shop()),
                              {.identities = {{IdentityType::phone, "0935 111 2233", true}}});
    });
    EXPECT_NE(caller, visitor);
    EXPECT_EQ(holder(IdentityType::phone, "09351112233"), to_string(caller));
}

TEST_P(Shop, a_new_claim_corrects_the_one_before) {
    CustomerId visitor = arrives("browser-1");
    for (std::string_view email : {"ngar@example.com", "negar@example.com"})
        write([&](Write& tx) {
            add_identity_row(tx, as_customer(visitor), visitor,
                             {IdentityType::email, std::string(email)});
        });
    Json shown = get(sara, "/customers/" + to_string(visitor)).body;
    ASSERT_EQ(shown["identities"].size(), 2u);
    EXPECT_EQ(shown["identities"].at(1)["value"].text(), "negar@example.com");
}

TEST_P(Shop, a_claim_that_is_proved_is_held) {
    CustomerId visitor = arrives("browser-1");
    NewIdentity email{IdentityType::email, "negar@example.com"};
    write([&](Write& tx) { add_identity_row(tx, as_customer(visitor), visitor, email); });
    EXPECT_EQ(holder(email.type, email.value), "");
    email.verified = true;
    write([&](Write& tx) { add_identity_row(tx, as_customer(visitor), visitor, email); });
    EXPECT_EQ(holder(email.type, email.value), to_string(visitor));
    Json shown = get(sara, "/customers/" + to_string(visitor)).body;
    ASSERT_EQ(shown["identities"].size(), 2u);
    EXPECT_EQ(shown["identities"].at(1)["verified"], Json(true));
}

TEST_P(Shop, typed_identities_are_bounded) {
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    for (int i = 1; i < 50; ++i)
        ASSERT_EQ(post(sara, "/customers/" + id + "/identities",
                       R"({"type": "telegram", "value": "negar)" + std::to_string(i) + "\"}")
                      .status,
                  201);
    Reply more = post(sara, "/customers/" + id + "/identities",
                      R"({"type": "telegram", "value": "one_more"})");
    EXPECT_EQ(more.status, 409);
    EXPECT_EQ(more.code(), "too_many_identities");
}

}  // namespace
}  // namespace hamdel::customers
