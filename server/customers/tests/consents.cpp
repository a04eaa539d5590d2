#include "customers/consents.h"

#include "shop.h"

namespace hamdel::customers {
namespace {

class Consents : public Shop {
  protected:
    std::string negar = add("نگار", {IdentityType::phone, "09121234567"});
    std::string twin = add("نگار ا.", {IdentityType::email, "negar@example.com"});

    Reply say(const std::string& customer, std::string_view body) {
        return post(sara, "/customers/" + customer + "/consents", body);
    }
    Reply list(const std::string& customer) {
        return get(vida, "/customers/" + customer + "/consents");
    }
    // "newsletter yes, calls no" of what was said.
    std::string held(const std::string& customer) {
        std::string out;
        Reply all = list(customer);
        for (const Json& one : *all.body["data"].array())
            if (!one["given"].is_null())
                out += (out.empty() ? "" : ", ") + std::string(one["purpose"].text()) +
                       (one["given"] == Json(true) ? " yes" : " no");
        return out;
    }
    void merge(const std::string& kept, const std::string& gone) {
        Reply one =
            post(sara, "/customers/" + kept + "/merge", R"({"other_id": ")" + gone + R"("})");
        ASSERT_EQ(one.status, 200) << to_text(one.body);
    }
    void undo(const std::string& kept) {
        Reply merges = get(sara, "/customers/" + kept + "/merges");
        std::string id(merges.body["data"].at(0)["id"].text());
        post(sara, "/customers/" + kept + "/merges/" + id + "/undo", "");
    }
    std::optional<bool> consent(const std::string& customer, Purpose purpose) {
        return read(
            [&](Read& tx) { return consent_of(tx, *parse_id<CustomerNoun>(customer), purpose); });
    }
};
HAMDEL_BOTH_ENGINES(Consents);

TEST_P(Consents, the_last_word_holds_and_every_word_is_kept) {
    EXPECT_EQ(list(negar).body["data"].size(), 5u) << "every purpose stands there";
    EXPECT_EQ(held(negar), "");
    Reply given = say(negar, R"({"purpose": "newsletter", "given": true, "source": "form"})");
    ASSERT_EQ(given.status, 200) << to_text(given.body);
    EXPECT_EQ(held(negar), "newsletter yes");
    world().clock().forward(minutes(1));
    say(negar, R"({"purpose": "newsletter", "given": false, "source": "phone",
                   "note": " دیگر نمی‌خواهد. "})");
    say(negar, R"({"purpose": "calls", "given": true, "source": "conversation"})");
    EXPECT_EQ(held(negar), "newsletter no, calls yes");
    EXPECT_EQ(consent(negar, Purpose::newsletter), false);
    EXPECT_EQ(consent(negar, Purpose::recording), std::nullopt);
    Reply all = list(negar);
    const Json& words = all.body["data"].at(0)["words"];
    ASSERT_EQ(words.size(), 2u);
    EXPECT_EQ(words.at(0)["note"].text(), "دیگر نمی‌خواهد.");
    EXPECT_EQ(words.at(0)["by_name"].text(), agent.name);
    EXPECT_EQ(words.at(1)["source"].text(), "form");
    Reply history = get(vida, "/customers/" + negar + "/history");
    EXPECT_EQ(history.body["data"].at(0)["type"].text(), "customer.consented");
    EXPECT_EQ(history.body["data"].at(0)["data"]["purpose"].text(), "calls");
}

TEST_P(Consents, what_was_said_earlier_does_not_undo_a_later_word) {
    say(negar, R"({"purpose": "surveys", "given": false, "source": "email"})");
    std::string before = to_iso(world().clock().now() - days(2));
    say(negar, R"({"purpose": "surveys", "given": true, "source": "contract", "at": ")" + before +
                   R"("})");
    EXPECT_EQ(held(negar), "surveys no");
    Reply all = list(negar);
    EXPECT_EQ(all.body["data"].at(1)["words"].at(1)["source"].text(), "contract");
}

TEST_P(Consents, what_cannot_be_is_refused) {
    std::string later = to_iso(world().clock().now() + days(1));
    EXPECT_EQ(say(negar, R"({"purpose": "calls", "given": true, "source": "form", "at": ")" +
                             later + R"("})")
                  .wrong(),
              "at: in_future");
    EXPECT_EQ(say(negar, R"({"purpose": "calls", "given": true, "source": "merge"})").wrong(),
              "source: not_by_hand");
    EXPECT_EQ(say(negar, R"({"purpose": "spam", "given": true, "source": "form"})").status, 422);
    EXPECT_EQ(post(vida, "/customers/" + negar + "/consents",
                   R"({"purpose": "calls", "given": true, "source": "form"})")
                  .status,
              403);
    EXPECT_EQ(get(neighbour, "/customers/" + negar + "/consents").status, 404);
    EXPECT_EQ(held(negar), "");
}

TEST_P(Consents, the_stricter_holds_when_two_become_one_and_both_words_stay) {
    say(negar, R"({"purpose": "newsletter", "given": true, "source": "form"})");
    say(negar, R"({"purpose": "calls", "given": false, "source": "phone"})");
    world().clock().forward(minutes(1));
    say(twin, R"({"purpose": "newsletter", "given": false, "source": "email"})");
    say(twin, R"({"purpose": "calls", "given": true, "source": "email"})");
    say(twin, R"({"purpose": "surveys", "given": true, "source": "email"})");
    world().clock().forward(minutes(1));
    std::string mine = to_text(list(negar).body), theirs = to_text(list(twin).body);
    merge(negar, twin);
    EXPECT_EQ(held(negar), "newsletter no, surveys yes, calls no");
    EXPECT_EQ(consent(twin, Purpose::newsletter), false) << "asked by the old number";
    Reply all = list(negar);
    const Json& words = all.body["data"].at(0)["words"];
    ASSERT_EQ(words.size(), 3u) << to_text(words);
    EXPECT_EQ(words.at(0)["source"].text(), "merge");
    EXPECT_EQ(words.at(1)["customer_id"].text(), twin);
    EXPECT_EQ(words.at(2)["customer_id"].text(), negar);
    EXPECT_EQ(all.body["data"].at(2)["words"].size(), 2u);
    // Asked again, the one person decides.
    world().clock().forward(minutes(1));
    say(negar, R"({"purpose": "newsletter", "given": true, "source": "conversation"})");
    EXPECT_EQ(held(negar), "newsletter yes, surveys yes, calls no");
    undo(negar);
    EXPECT_EQ(held(negar), "newsletter yes, calls no");
    EXPECT_EQ(to_text(list(twin).body), theirs);
}

TEST_P(Consents, undoing_a_merge_leaves_the_words_as_they_were) {
    say(negar, R"({"purpose": "newsletter", "given": true, "source": "form"})");
    say(twin, R"({"purpose": "newsletter", "given": false, "source": "email"})");
    std::string mine = to_text(list(negar).body), theirs = to_text(list(twin).body);
    merge(negar, twin);
    undo(negar);
    EXPECT_EQ(to_text(list(negar).body), mine);
    EXPECT_EQ(to_text(list(twin).body), theirs);
}

TEST_P(Consents, own_words_on_a_country_stand_until_they_are_reset) {
    auto put = [&](std::string_view who, std::string_view body) {
        return ask(who, "PUT", "/culture_notes", body);
    };
    Reply kept =
        put(world::mina, R"({"country": "de", "language": "fa", "body": "رسمی بنویسید."})");
    ASSERT_EQ(kept.status, 200) << to_text(kept.body);
    put(world::mina, R"({"country": "DE", "language": "en", "body": "Be formal."})");
    Reply all = get(vida, "/culture_notes");
    ASSERT_EQ(all.body["data"].size(), 2u);
    EXPECT_EQ(all.body["data"].at(1)["country"].text(), "DE");
    EXPECT_EQ(all.body["data"].at(1)["body"].text(), "رسمی بنویسید.");
    EXPECT_EQ(get(neighbour, "/culture_notes").body["data"].size(), 0u);
    put(world::mina, R"({"country": "DE", "language": "fa", "body": " "})");
    EXPECT_EQ(get(vida, "/culture_notes").body["data"].size(), 1u);
    EXPECT_EQ(put(world::mina, R"({"country": "Germany", "language": "fa", "body": "x"})").status,
              422);
    EXPECT_EQ(put(world::mina, R"({"country": "", "language": "fa", "body": "x"})").wrong(),
              "country: required");
    EXPECT_EQ(put(sara, R"({"country": "DE", "language": "fa", "body": "x"})").status, 403);
}

}  // namespace
}  // namespace hamdel::customers
