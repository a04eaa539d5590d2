#include "shop.h"

namespace hamdel::customers {
namespace {

TEST_P(Shop, a_made_customer_is_shown_whole) {
    Reply made = post(sara, "/customers",
                      R"({"name": "  نگار   کریمی ", "locale": "fa", "time_zone": "Asia/Tehran",
                          "country": "ir", "organization": "کافه نقره", "tier": "key",
                          "culture_notes": "رسمی بنویسید.",
                          "identities": [{"type": "email", "value": "Negar@Example.COM"},
                                         {"type": "phone", "value": "۰۹۱۲ ۱۲۳ ۴۵۶۷"}]})");
    ASSERT_EQ(made.status, 201) << to_text(made.body);
    EXPECT_EQ(made.body["name"].text(), "نگار کریمی");
    EXPECT_EQ(made.body["country"].text(), "IR");
    EXPECT_EQ(made.body["tier"].text(), "key");
    EXPECT_EQ(made.body["blocked"], Json(false));
    EXPECT_EQ(made.body["online"], Json(false));
    EXPECT_EQ(made.body["conversation_count"].number(), 0);
    EXPECT_TRUE(made.body["last_seen_at"].is_null());
    ASSERT_EQ(made.body["identities"].size(), 2u);
    const Json& phone = made.body["identities"].at(1);
    EXPECT_EQ(phone["type"].text(), "phone");
    EXPECT_EQ(phone["value"].text(), "+989121234567");
    EXPECT_EQ(phone["verified"], Json(false));

    Reply shown = get(vida, "/customers/" + made.id());
    EXPECT_EQ(shown.status, 200);
    EXPECT_EQ(shown.body, made.body);
}

TEST_P(Shop, what_is_not_known_is_null_and_a_name_may_wait) {
    Reply made = post(sara, "/customers",
                      R"({"identities": [{"type": "email", "value": "kenji@example.jp"}]})");
    ASSERT_EQ(made.status, 201) << to_text(made.body);
    EXPECT_EQ(made.body["name"].text(), "");
    for (std::string_view field :
         {"locale", "time_zone", "country", "organization", "culture_notes", "last_seen_at"}) {
        ASSERT_NE(made.body.find(field), nullptr) << field;
        EXPECT_TRUE(made.body[field].is_null()) << field;
    }
}

TEST_P(Shop, an_identity_belongs_to_one_customer) {
    add("نگار", {IdentityType::phone, "09121234567"});
    Reply second = post(sara, "/customers",
                        R"({"name": "زهرا", "identities": [
                              {"type": "email", "value": "zahra@example.com"},
                              {"type": "phone", "value": "00989121234567"}]})");
    EXPECT_EQ(second.status, 409);
    EXPECT_EQ(second.code(), "identity_taken");
    EXPECT_EQ(second.wrong(), "identities[1].value: taken");
    // Nothing of the refused one stays.
    EXPECT_EQ(get(sara, "/customers").body["data"].size(), 1u);
    add("زهرا", {IdentityType::email, "zahra@example.com"});
}

TEST_P(Shop, the_same_identity_twice_in_one_request_is_one) {
    Reply made = post(sara, "/customers",
                      R"({"name": "نگار", "identities": [
                            {"type": "phone", "value": "09121234567"},
                            {"type": "phone", "value": "+98 912 123 4567"}]})");
    ASSERT_EQ(made.status, 201);
    EXPECT_EQ(made.body["identities"].size(), 1u);
}

TEST_P(Shop, another_workspace_may_have_the_same_person_and_sees_nobody_of_ours) {
    std::string ours = add("نگار", {IdentityType::phone, "09121234567"});
    Reply theirs = post(neighbour, "/customers",
                        R"({"name": "نگار", "identities": [
                              {"type": "phone", "value": "09121234567"}]})");
    EXPECT_EQ(theirs.status, 201);
    for (const Reply& reply :
         {get(neighbour, "/customers/" + ours), change(neighbour, ours, R"({"name": "x"})"),
          post(neighbour, "/customers/" + ours + "/identities",
               R"({"type": "email", "value": "x@example.com"})"),
          get(sara, "/customers/" + theirs.id()), get(sara, "/customers/cus_0000000000001"),
          get(sara, "/customers/nonsense")})
        EXPECT_EQ(reply.status, 404) << to_text(reply.body);
    Reply list = get(neighbour, "/customers");
    ASSERT_EQ(list.body["data"].size(), 1u);
    EXPECT_EQ(list.body["data"].at(0)["id"], theirs.body["id"]);
}

TEST_P(Shop, who_only_reads_changes_nothing) {
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    Json shown = get(vida, "/customers/" + id).body;
    for (const Reply& reply :
         {post(vida, "/customers", R"({"name": "علی"})"), change(vida, id, R"({"blocked": true})"),
          post(vida, "/customers/" + id + "/identities",
               R"({"type": "email", "value": "x@example.com"})"),
          remove(vida, shown, 0)})
        world::expect_refused(reply, 403, "not_permitted");
    EXPECT_EQ(get(vida, "/customers/" + id).body, shown);
}

TEST_P(Shop, bad_input_is_named_by_field) {
    auto wrong = [&](std::string_view body) {
        Reply reply = post(sara, "/customers", body);
        return std::to_string(reply.status) + " " + reply.wrong();
    };
    EXPECT_EQ(wrong(R"({})"), "422 name: required");
    EXPECT_EQ(wrong(R"({"name": " \t "})"), "422 name: required");
    EXPECT_EQ(wrong(R"({"name": "x", "tier": "gold"})"), "422 tier: unknown_value");
    EXPECT_EQ(wrong(R"({"name": "x", "locale": "fa_IR!"})"), "422 locale: malformed_locale");
    EXPECT_EQ(wrong(R"({"name": "x", "time_zone": "Mars/Base"})"),
              "422 time_zone: unknown_time_zone");
    EXPECT_EQ(wrong(R"({"name": "x", "country": "1R"})"), "422 country: malformed_country");
    EXPECT_EQ(wrong(R"({"name": "x", "verified": true})"), "422 verified: unknown_field");
    EXPECT_EQ(wrong(R"({"identities": [{"type": "email", "value": "nobody"}]})"),
              "422 identities[0].value: malformed_email");
    EXPECT_EQ(wrong(R"({"identities": [{"type": "pigeon", "value": "x"}]})"),
              "422 identities[0].type: unknown_value");
    EXPECT_EQ(wrong(R"({"identities": [{"type": "visitor", "value": "x"}]})"),
              "422 identities[0].type: not_by_hand");
    EXPECT_EQ(wrong(R"({"name": ")" + std::string(201, 'a') + R"("})"), "422 name: too_long");
}

}  // namespace
}  // namespace hamdel::customers
