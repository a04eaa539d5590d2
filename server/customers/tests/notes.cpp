#include "shop.h"

namespace hamdel::customers {
namespace {

TEST_P(Shop, colleagues_leave_notes_on_a_customer) {
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    Reply first =
        post(sara, "/customers/" + id + "/notes", R"({"body": " دندان‌پزشک است. "})");
    ASSERT_EQ(first.status, 201) << to_text(first.body);
    EXPECT_EQ(first.body["body"].text(), "دندان‌پزشک است.");
    EXPECT_EQ(first.body["author_name"].text(), agent.name);
    world().clock().forward(minutes(1));
    post(world::reza, "/customers/" + id + "/notes", R"({"body": "عصرها زنگ بزنید."})");
    Reply list = get(vida, "/customers/" + id + "/notes");
    ASSERT_EQ(list.body["data"].size(), 2u);
    EXPECT_EQ(list.body["data"].at(0)["body"].text(), "عصرها زنگ بزنید.");
    EXPECT_EQ(post(sara, "/customers/" + id + "/notes", R"({"body": " "})").wrong(),
              "body: required");
    EXPECT_EQ(post(vida, "/customers/" + id + "/notes", R"({"body": "نه"})").status, 403);
    EXPECT_EQ(get(neighbour, "/customers/" + id + "/notes").status, 404);
}

TEST_P(Shop, a_note_is_changed_by_its_author_only) {
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    std::string other = add("زهرا", {IdentityType::phone, "09121234568"});
    Reply note = post(sara, "/customers/" + id + "/notes", R"({"body": "الف"})");
    std::string path = "/customers/" + id + "/notes/" + note.id();
    EXPECT_EQ(ask(world::reza, "PATCH", path, R"({"body": "ب"})").status, 403);
    EXPECT_EQ(ask(world::reza, "DELETE", path, "").code(), "not_the_author");
    Reply changed = ask(sara, "PATCH", path, R"({"body": "ب"})");
    EXPECT_EQ(changed.body["body"].text(), "ب");
    EXPECT_FALSE(changed.body["edited_at"].is_null());
    EXPECT_EQ(ask(sara, "PATCH", "/customers/" + other + "/notes/" + note.id(), R"({"body": "پ"})")
                  .status,
              404);
    EXPECT_EQ(ask(sara, "DELETE", path, "").status, 204);
    EXPECT_EQ(get(sara, "/customers/" + id + "/notes").body["data"].size(), 0u);
}

TEST_P(Shop, the_history_tells_every_change_with_who_and_when) {
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    change(sara, id, R"({"blocked": true, "block_reason": "ناسزا"})");
    post(sara, "/customers/" + id + "/notes", R"({"body": "الف"})");
    Reply history = get(vida, "/customers/" + id + "/history?page[size]=2");
    ASSERT_EQ(history.status, 200) << to_text(history.body);
    EXPECT_EQ(history.body["data"].at(0)["type"].text(), "customer.noted");
    const Json& blocked = history.body["data"].at(1);
    EXPECT_EQ(blocked["data"]["changes"]["block_reason"]["to"].text(), "ناسزا");
    EXPECT_EQ(blocked["actor"]["name"].text(), agent.name);
    std::string next = std::string(history.body["links"]["next"].text()).substr(7);
    Reply rest = get(vida, next);
    ASSERT_EQ(rest.body["data"].size(), 1u);
    EXPECT_EQ(rest.body["data"].at(0)["type"].text(), "customer.created");
    EXPECT_EQ(get(neighbour, "/customers/" + id + "/history").status, 404);
}

TEST_P(Shop, the_reason_goes_with_the_block) {
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    EXPECT_EQ(change(sara, id, R"({"blocked": true, "block_reason": "ناسزا"})")
                  .body["block_reason"]
                  .text(),
              "ناسزا");
    EXPECT_TRUE(change(sara, id, R"({"blocked": false})").body["block_reason"].is_null());
    // No reason without a block.
    EXPECT_TRUE(change(sara, id, R"({"block_reason": "x"})").body["block_reason"].is_null());
}

TEST_P(Shop, stage_and_preferred_channel_are_words_of_ours) {
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    Reply changed = change(sara, id, R"({"stage": "at_risk", "preferred_channel": "whatsapp"})");
    EXPECT_EQ(changed.body["stage"].text(), "at_risk");
    EXPECT_EQ(changed.body["preferred_channel"].text(), "whatsapp");
    EXPECT_EQ(change(sara, id, R"({"stage": "gone"})").wrong(), "stage: unknown_value");
    EXPECT_EQ(change(sara, id, R"({"preferred_channel": "visitor"})").wrong(),
              "preferred_channel: unknown_value");
    EXPECT_TRUE(change(sara, id, R"({"stage": ""})").body["stage"].is_null());
}

TEST_P(Shop, an_agent_vouches_for_what_was_typed) {
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    Reply before = get(sara, "/customers/" + id);
    std::string identity(before.body["identities"].at(0)["id"].text());
    Reply sure = post(sara, "/customers/" + id + "/identities/" + identity + "/verify", "");
    ASSERT_EQ(sure.status, 200) << to_text(sure.body);
    EXPECT_EQ(sure.body["identities"].at(0)["verified"], Json(true));
    EXPECT_EQ(get(sara, "/customers/" + id).body, sure.body);
    EXPECT_EQ(post(vida, "/customers/" + id + "/identities/" + identity + "/verify", "").status,
              403);
}

TEST_P(Shop, a_claim_of_what_another_holds_cannot_be_vouched_for) {
    add("نگار", {IdentityType::email, "negar@example.com"});
    CustomerId visitor = arrives("browser");
    write([&](Write& tx) {
        add_identity_row(tx, as_customer(visitor), visitor,
                         {IdentityType::email, "negar@example.com"});
    });
    Reply shown = get(sara, "/customers/" + to_string(visitor));
    std::string claim(shown.body["identities"].at(1)["id"].text());
    Reply refused =
        post(sara, "/customers/" + to_string(visitor) + "/identities/" + claim + "/verify", "");
    EXPECT_EQ(refused.code(), "identity_taken");
}

}  // namespace
}  // namespace hamdel::customers
