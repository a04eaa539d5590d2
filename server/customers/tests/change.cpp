#include "shop.h"

namespace hamdel::customers {
namespace {

TEST_P(Shop, a_change_touches_what_it_names) {
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    change(sara, id, R"({"organization": "کافه", "tier": "key"})");
    Reply changed =
        change(sara, id, R"({"name": "نگار کریمی", "organization": "", "locale": null})");
    ASSERT_EQ(changed.status, 200) << to_text(changed.body);
    EXPECT_EQ(changed.body["name"].text(), "نگار کریمی");
    EXPECT_TRUE(changed.body["organization"].is_null());
    EXPECT_EQ(changed.body["tier"].text(), "key");
    EXPECT_EQ(get(sara, "/customers/" + id).body, changed.body);
}

TEST_P(Shop, a_customer_is_blocked_and_let_in_again) {
    std::string id = add("مزاحم", {IdentityType::phone, "09121234567"});
    change(sara, id, R"({"blocked": true})");
    EXPECT_EQ(get(sara, "/customers/" + id).body["blocked"], Json(true));
    change(sara, id, R"({"blocked": false})");
    EXPECT_EQ(get(sara, "/customers/" + id).body["blocked"], Json(false));
    auto events = world().events("customer.changed");
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(to_text(events[0].payload["changes"]), R"({"blocked":{"from":false,"to":true}})");
    EXPECT_EQ(events[0].actor["name"].text(), agent.name);
}

TEST_P(Shop, a_change_that_changes_nothing_is_no_event) {
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    Reply same = change(sara, id, R"({"name": " نگار ", "tier": "standard"})");
    EXPECT_EQ(same.status, 200);
    EXPECT_TRUE(world().events("customer.changed").empty());
}

TEST_P(Shop, nobody_is_left_without_name_and_identity) {
    Reply made = post(sara, "/customers", R"({"name": "نگار"})");
    Reply nameless = change(sara, made.id(), R"({"name": ""})");
    EXPECT_EQ(nameless.status, 422);
    EXPECT_EQ(nameless.wrong(), "name: required");
}

TEST_P(Shop, agents_screens_are_told_of_every_change) {
    std::string id = add("نگار", {IdentityType::phone, "09121234567"});
    change(sara, id, R"({"name": "نگار کریمی"})");
    auto told = frames();
    ASSERT_EQ(told.size(), 2u);
    for (const FrameSource::Frame& frame : told) {
        EXPECT_EQ(frame.type, "customer.changed");
        // A frame shows the customer as it is now, so that old state and frames make new state.
        EXPECT_EQ(parse_json(frame.data)["customer"], get(sara, "/customers/" + id).body);
    }
}

}  // namespace
}  // namespace hamdel::customers
