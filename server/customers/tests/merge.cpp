#include "shop.h"

namespace hamdel::customers {
namespace {

using world::mina;

// Two records of one person: a visitor who typed an address, and the holder of it.
struct Two {
    std::string kept, gone;
};

class Merging : public Shop {
  protected:
    Two two() {
        post(mina, "/customer_attributes",
             R"({"key": "cups", "type": "number", "label_fa": "فنجان"})");
        post(mina, "/customer_attributes",
             R"({"key": "grinder", "type": "text", "label_fa": "آسیاب"})");
        Two out{add("نگار احمدی", {IdentityType::email, "negar@example.com"}),
                add("نگار", {IdentityType::phone, "09121234567"})};
        change(sara, out.kept, R"({"organization": "کافه لمیز", "attributes": {"cups": 3}})");
        change(sara, out.gone, R"({"organization": "كافه لميز", "country": "IR", "tier": "key",
                                   "attributes": {"cups": 40, "grinder": "ماز"}})");
        post(sara, "/customers/" + out.kept + "/notes", R"({"body": "الف"})");
        post(sara, "/customers/" + out.gone + "/notes", R"({"body": "ب"})");
        write([&](Write& tx) { count_conversation(tx, id_of(out.gone), 2); });
        return out;
    }
    static CustomerId id_of(const std::string& text) { return *parse_id<CustomerNoun>(text); }
    Reply merge(const Two& two, std::string_view from_other = "[]") {
        return post(sara, "/customers/" + two.kept + "/merge",
                    R"({"other_id": ")" + two.gone + R"(", "from_other": )" +
                        std::string(from_other) + "}");
    }
    Reply undo(const std::string& kept) {
        Reply merges = get(sara, "/customers/" + kept + "/merges");
        std::string id(merges.body["data"].at(0)["id"].text());
        return post(sara, "/customers/" + kept + "/merges/" + id + "/undo", "");
    }
    // All that is told of a customer anywhere.
    std::string everything(const std::string& id) {
        return to_text(get(sara, "/customers/" + id).body) +
               to_text(get(sara, "/customers/" + id + "/notes").body) +
               to_text(get(sara, "/customers?q=" + id).body);
    }
    std::string list() { return to_text(get(sara, "/customers").body); }
};
HAMDEL_BOTH_ENGINES(Merging);

TEST_P(Merging, all_that_either_has_comes_together) {
    Two both = two();
    Reply one = merge(both, R"(["tier", "attributes.cups"])");
    ASSERT_EQ(one.status, 200) << to_text(one.body);
    EXPECT_EQ(one.body["name"].text(), "نگار احمدی");
    EXPECT_EQ(one.body["organization"].text(), "کافه لمیز");
    EXPECT_EQ(one.body["country"].text(), "IR") << "what only the other knew is taken";
    EXPECT_EQ(one.body["tier"].text(), "key");
    EXPECT_EQ(one.body["attributes"]["cups"], Json(40));
    EXPECT_EQ(one.body["attributes"]["grinder"].text(), "ماز");
    EXPECT_EQ(one.body["identities"].size(), 2u);
    EXPECT_EQ(one.body["conversation_count"], Json(2));
    EXPECT_EQ(get(sara, "/customers/" + both.kept + "/notes").body["data"].size(), 2u);
    // The other is shown as this one, and stands in no list of its own.
    EXPECT_EQ(get(sara, "/customers/" + both.gone).body, one.body);
    EXPECT_EQ(get(sara, "/customers").body["data"].size(), 1u);
    EXPECT_EQ(get(sara, "/customers?q=09121234567").body["data"].at(0)["id"].text(), both.kept);
    EXPECT_EQ(holder(IdentityType::phone, "09121234567"), both.kept);
}

TEST_P(Merging, what_is_not_taken_is_told_and_not_lost) {
    Two both = two();
    merge(both);
    auto events = world().events("customer.merged");
    ASSERT_EQ(events.size(), 1u);
    const Json& left = events[0].payload["left"];
    EXPECT_EQ(left["name"].text(), "نگار");
    EXPECT_EQ(left["attributes.cups"], Json(40));
    Reply history = get(vida, "/customers/" + both.kept + "/history");
    EXPECT_EQ(history.body["data"].at(0)["type"].text(), "customer.merged");
    // The history of the other is this one's as well.
    EXPECT_EQ(history.body["data"].size(), 7u) << to_text(history.body);
}

TEST_P(Merging, undoing_restores_exactly_what_was) {
    Two both = two();
    write([&](Write& tx) { saw_customer(tx, shop(), id_of(both.gone)); });
    std::string kept = everything(both.kept), gone = everything(both.gone), all = list();
    merge(both, R"(["name", "organization", "tier", "attributes.cups"])");
    EXPECT_NE(everything(both.kept), kept);
    Reply parted = undo(both.kept);
    ASSERT_EQ(parted.status, 200) << to_text(parted.body);
    EXPECT_EQ(everything(both.kept), kept);
    EXPECT_EQ(everything(both.gone), gone);
    EXPECT_EQ(list(), all);
    EXPECT_EQ(holder(IdentityType::phone, "09121234567"), both.gone);
    EXPECT_EQ(get(sara, "/customers?q=09121234567").body["data"].at(0)["id"].text(), both.gone);
    EXPECT_EQ(get(sara, "/customers/" + both.kept + "/merges").body["data"].size(), 0u);
}

TEST_P(Merging, what_was_changed_since_stays_changed) {
    Two both = two();
    merge(both, R"(["name", "tier"])");
    change(sara, both.kept, R"({"name": "نگار ا.", "attributes": {"grinder": "کمندانته"}})");
    post(sara, "/customers/" + both.kept + "/notes", R"({"body": "پ"})");
    undo(both.kept);
    Reply kept = get(sara, "/customers/" + both.kept);
    EXPECT_EQ(kept.body["name"].text(), "نگار ا.");
    EXPECT_EQ(kept.body["tier"].text(), "standard");
    EXPECT_EQ(kept.body["attributes"]["grinder"].text(), "کمندانته");
    EXPECT_EQ(kept.body["attributes"]["cups"], Json(3));
    EXPECT_EQ(get(sara, "/customers/" + both.kept + "/notes").body["data"].size(), 2u);
}

TEST_P(Merging, merges_are_undone_from_the_last_on) {
    Two both = two();
    std::string third = add("نگار سوم", {IdentityType::telegram, "negar3"});
    std::string before = everything(both.kept), before_third = everything(third);
    merge(both);
    std::string first(
        get(sara, "/customers/" + both.kept + "/merges").body["data"].at(0)["id"].text());
    // The kept one goes into the third, and takes along whom it had taken in.
    merge({third, both.kept});
    EXPECT_EQ(get(sara, "/customers/" + both.gone).body["id"].text(), third);
    EXPECT_EQ(get(sara, "/customers/" + third).body["conversation_count"], Json(2));
    EXPECT_EQ(post(sara, "/customers/" + third + "/merges/" + first + "/undo", "").status, 404);
    undo(third);
    EXPECT_EQ(everything(third), before_third);
    EXPECT_EQ(get(sara, "/customers/" + both.gone).body["id"].text(), both.kept);
    // Conversations that began in between are counted where they belong.
    write([&](Write& tx) { count_conversation(tx, id_of(both.gone), 1); });
    EXPECT_EQ(get(sara, "/customers/" + both.kept).body["conversation_count"], Json(3));
    undo(both.kept);
    EXPECT_EQ(everything(both.kept), before);
    EXPECT_EQ(get(sara, "/customers/" + both.gone).body["conversation_count"], Json(3));
}

TEST_P(Merging, a_later_merge_into_the_same_is_undone_first) {
    Two both = two();
    merge(both);
    std::string first(
        get(sara, "/customers/" + both.kept + "/merges").body["data"].at(0)["id"].text());
    merge({both.kept, add("نگار سوم", {IdentityType::telegram, "negar3"})});
    EXPECT_EQ(post(sara, "/customers/" + both.kept + "/merges/" + first + "/undo", "").code(),
              "undo_later_merge_first");
}

TEST_P(Merging, a_block_holds_for_all_that_became_one) {
    Two both = two();
    merge(both);
    change(sara, both.kept, R"({"blocked": true, "block_reason": "x"})");
    EXPECT_EQ(value<std::int64_t>("select blocked from customer where id = ?", id_of(both.gone)),
              1);
    undo(both.kept);
    EXPECT_EQ(value<std::int64_t>("select blocked from customer where id = ?", id_of(both.gone)),
              0);
    EXPECT_EQ(get(sara, "/customers/" + both.kept).body["blocked"], Json(true));
}

TEST_P(Merging, a_visitor_never_becomes_the_one_he_claimed_to_be) {
    std::string holder_id = add("نگار", {IdentityType::email, "negar@example.com"});
    CustomerId visitor = arrives("browser");
    Actor as_visitor = as_customer(visitor);
    write([&](Write& tx) {
        add_identity_row(tx, as_visitor, visitor, {IdentityType::email, "negar@example.com"});
    });
    // Agents are told that they may be one.
    Reply told = get(sara, "/customers/" + to_string(visitor) + "/duplicates");
    ASSERT_EQ(told.body["data"].size(), 1u) << to_text(told.body);
    EXPECT_EQ(told.body["data"].at(0)["customer"]["id"].text(), holder_id);
    EXPECT_EQ(to_text(told.body["data"].at(0)["reasons"]), R"(["same_email"])");

    ASSERT_EQ(merge({holder_id, to_string(visitor)}).status, 200);
    // The visitor still is who he was: he sees nothing of the other, by any way in.
    read([&](Read& tx) {
        Customer own = find_customer(tx, as_visitor, visitor);
        EXPECT_EQ(own.id, visitor);
        EXPECT_EQ(own.name, "");
        EXPECT_THROW(find_customer(tx, as_visitor, id_of(holder_id)), Refusal);
    });
    // What he says of himself later goes to the one the agents see, still as a claim.
    write([&](Write& tx) {
        add_identity_row(tx, as_visitor, visitor, {IdentityType::phone, "09121234567"});
        name_if_unnamed(tx, as_visitor, visitor, "نفوذی");
    });
    EXPECT_EQ(holder(IdentityType::phone, "09121234567"), "");
    EXPECT_EQ(get(sara, "/customers/" + holder_id).body["name"].text(), "نگار");
    EXPECT_EQ(holder(IdentityType::visitor, "browser"), holder_id);
}

TEST_P(Merging, an_account_opens_what_was_its_own) {
    std::string holder_id = add("نگار", {IdentityType::email, "negar@example.com"});
    CustomerId visitor = arrives("browser");
    Actor as_visitor = as_customer(visitor);
    auto signs_in = [&](std::string account) {
        write([&](Write& tx) {
            add_identity_row(tx, as_visitor, visitor, {IdentityType::app_user, account, true});
        });
    };
    signs_in("u1");
    merge({holder_id, to_string(visitor)});
    EXPECT_EQ(holder(IdentityType::app_user, "u1"), to_string(visitor));
    signs_in("u2");
    EXPECT_EQ(holder(IdentityType::app_user, "u2"), to_string(visitor));
    // Agents see and find the accounts with the one who is kept.
    Reply kept = get(sara, "/customers/" + holder_id);
    EXPECT_EQ(kept.body["identities"].size(), 4u) << to_text(kept.body);
    EXPECT_EQ(get(sara, "/customers?q=u2").body["data"].at(0)["id"].text(), holder_id);
    undo(holder_id);
    EXPECT_EQ(get(sara, "/customers/" + holder_id).body["identities"].size(), 1u);
    EXPECT_EQ(get(sara, "/customers/" + to_string(visitor)).body["identities"].size(), 3u);
}

TEST_P(Merging, what_cannot_be_merged_is_refused) {
    Two both = two();
    EXPECT_EQ(merge({both.kept, both.kept}).code(), "same_customer");
    EXPECT_EQ(merge(both, R"(["size"])").wrong(), "from_other[0]: unknown_value");
    EXPECT_EQ(get(sara, "/customers").body["data"].size(), 2u) << "nothing is half merged";
    EXPECT_EQ(
        post(vida, "/customers/" + both.kept + "/merge", R"({"other_id": ")" + both.gone + R"("})")
            .status,
        403);
    EXPECT_EQ(post(neighbour, "/customers/" + both.kept + "/merge",
                   R"({"other_id": ")" + both.gone + R"("})")
                  .status,
              404);
    merge(both);
    EXPECT_EQ(merge(both).code(), "same_customer");
}

TEST_P(Merging, likely_duplicates_are_told_with_reasons_until_dismissed) {
    Two both = two();
    change(sara, both.gone, R"({"name": "نگار احمدي"})");
    std::string other = add("زهرا", {IdentityType::whatsapp, "09121234567"});
    Reply told = get(sara, "/customers/" + both.gone + "/duplicates");
    ASSERT_EQ(told.body["data"].size(), 2u) << to_text(told.body);
    EXPECT_EQ(to_text(told.body["data"].at(0)["reasons"]), R"(["same_phone"])");
    EXPECT_EQ(to_text(told.body["data"].at(1)["reasons"]), R"(["same_name_and_organization"])");
    Reply all = get(vida, "/customer_duplicates");
    ASSERT_EQ(all.body["data"].size(), 1u) << to_text(all.body);
    EXPECT_EQ(
        ask(sara, "DELETE", "/customers/" + both.kept + "/duplicates/" + both.gone, "").status,
        204);
    EXPECT_EQ(get(sara, "/customers/" + both.gone + "/duplicates").body["data"].size(), 1u);
    ask(sara, "DELETE", "/customers/" + other + "/duplicates/" + both.gone, "");
    EXPECT_EQ(get(vida, "/customer_duplicates").body["data"].size(), 0u);
    EXPECT_EQ(get(neighbour, "/customer_duplicates").body["data"].size(), 0u);
    EXPECT_EQ(
        ask(neighbour, "DELETE", "/customers/" + both.kept + "/duplicates/" + other, "").status,
        404);
}

}  // namespace
}  // namespace hamdel::customers
