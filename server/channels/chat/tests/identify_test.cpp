// The host page proves who its visitor is, and the same person is one customer on every device.
#include <sodium.h>

#include "secrets.h"
#include "visit.h"

namespace hamdel::chat {
namespace {

std::string base64(std::string_view bytes) {
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), variant);
    out.pop_back();
    return out;
}

std::string hmac_bytes(std::string_view secret, std::string_view text) {
    std::string hex = hmac_sha256_hex(secret, text), out(32, '\0');
    sodium_hex2bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), hex.data(), hex.size(),
                   nullptr, nullptr, nullptr);
    return out;
}

class Identifying : public Visit {
  protected:
    std::string secret = new_identity_secret();

    Json user(std::string_view id, std::string_view with_secret) {
        return Json::object({{"user_id", id},
                             {"name", "آرش"},
                             {"email", std::string(id) + "@example.com"},
                             {"hash", hmac_sha256_hex(with_secret, id)}});
    }
    Json proved(std::string_view id, const std::string& token = "") {
        Json out = Json::object({{"user", user(id, secret)}});
        if (!token.empty()) out.set("token", token);
        return out;
    }
    std::string jwt(const Json& claims, std::string_view with_secret,
                    std::string_view algorithm = "HS256") {
        std::string text = base64(to_text(Json::object({{"alg", algorithm}, {"typ", "JWT"}}))) +
                           "." + base64(to_text(claims));
        if (algorithm == "none") return text + ".";
        return text + "." + base64(hmac_bytes(with_secret, text));
    }
    Json claims(std::string_view id, Span valid = hours(1)) {
        std::int64_t until = (world().clock().now() + valid).ms / 1000;
        return Json::object({{"user_id", id},
                             {"name", "آرش"},
                             {"email", std::string(id) + "@example.com"},
                             {"exp", until}});
    }
    Answered with_jwt(const std::string& token) { return open(Json::object({{"jwt", token}})); }
    bool holds_email(std::string_view email) {
        return value<std::int64_t>(
                   "select count(*) from customer_identity where type = 'email' "
                   "and value = ? and claimed = 0",
                   email) > 0;
    }
};
HAMDEL_BOTH_ENGINES(Identifying);

TEST_P(Identifying, the_right_hash_proves_the_visitor) {
    Answered opened = open(proved("u1"));
    expect_status(opened, 201);
    EXPECT_EQ(opened["visitor"]["verified"], Json(true));
    EXPECT_EQ(opened["visitor"]["name"].text(), "آرش");
}

TEST_P(Identifying, a_wrong_hash_proves_nothing) {
    for (const Json& wrong : {user("u1", "another secret"), user("u1", "")})
        expect_refused(open(Json::object({{"user", wrong}})), 401, "identity_hash");
    Json of_another = user("u1", secret);
    of_another.set("user_id", "u2");
    expect_refused(open(Json::object({{"user", of_another}})), 401, "identity_hash");
    Json nobody = user("", secret);
    expect_refused(open(Json::object({{"user", nobody}})), 401, "identity_hash");
    EXPECT_EQ(value<std::int64_t>("select count(*) from customer"), 0);
}

TEST_P(Identifying, a_renewed_secret_ends_the_old_one) {
    Json old = proved("u1");
    secret = new_identity_secret();
    expect_refused(open(old), 401, "identity_hash");
    expect_status(open(proved("u1")), 201);
}

TEST_P(Identifying, the_same_account_is_one_customer_on_every_device) {
    Browser phone = arrives(proved("u1"));
    std::string id = conversation(phone);
    Browser laptop = arrives();
    conversation(laptop, "هنوز ناشناس");
    Browser known = arrives(proved("u1", laptop.token));
    EXPECT_EQ(known.customer, phone.customer);
    Json there = conversations(known);
    ASSERT_EQ(there.size(), 1u);
    EXPECT_EQ(id_in(there.at(0)), id);
    says(known, "از این دستگاه", id);
    EXPECT_EQ(messages(phone, id).size(), 2u);
}

TEST_P(Identifying, what_was_said_before_signing_in_stays) {
    Browser browser = arrives();
    std::string id = conversation(browser);
    Browser known = arrives(proved("u1", browser.token));
    EXPECT_EQ(known.customer, browser.customer);
    EXPECT_EQ(conversations(known).size(), 1u);
}

TEST_P(Identifying, another_account_in_the_same_browser_is_another_customer) {
    Browser first = arrives(proved("u1"));
    conversation(first, "محرمانه");
    Browser second = arrives(proved("u2", first.token));
    EXPECT_NE(second.customer, first.customer);
    EXPECT_EQ(conversations(second).size(), 0u);
}

TEST_P(Identifying, an_address_that_the_hash_does_not_cover_is_a_claim) {
    open(proved("u1"));
    EXPECT_FALSE(holds_email("u1@example.com"));
    with_jwt(jwt(claims("u2"), secret));
    EXPECT_TRUE(holds_email("u2@example.com"));
}

TEST_P(Identifying, a_signed_token_proves_the_visitor) {
    Answered opened = with_jwt(jwt(claims("u1"), secret));
    expect_status(opened, 201);
    EXPECT_EQ(opened["visitor"]["verified"], Json(true));
    EXPECT_EQ(opened["visitor"]["email"].text(), "u1@example.com");
    EXPECT_EQ(arrives(proved("u1")).customer, id_in(opened["visitor"])) << "both ways name one";
    Json by_subject = claims("", hours(1));
    by_subject.set("sub", "u1");
    by_subject.set("email", Json());
    EXPECT_EQ(id_in(with_jwt(jwt(by_subject, secret))["visitor"]), id_in(opened["visitor"]));
}

TEST_P(Identifying, a_token_that_proves_nothing_is_refused) {
    Json nobody = claims(""), endless = claims("u1");
    endless.set("exp", Json());
    std::string good = jwt(claims("u1"), secret);
    std::string other_claims = good.substr(0, good.find('.') + 1) + base64(to_text(claims("u2"))) +
                               good.substr(good.rfind('.'));
    for (const std::string& wrong :
         {jwt(claims("u1"), "another secret"), jwt(claims("u1"), secret, "none"),
          jwt(claims("u1"), secret, "HS384"), jwt(claims("u1"), secret, "RS256"),
          jwt(nobody, secret), other_claims, good.substr(0, good.rfind('.')), good + "A",
          std::string("a.b.c"), std::string("..")})
        expect_refused(with_jwt(wrong), 401, "identity_token");
    expect_refused(with_jwt(jwt(claims("u1", seconds(0)), secret)), 401, "identity_expired");
    expect_refused(with_jwt(jwt(claims("u1", hours(-1)), secret)), 401, "identity_expired");
    expect_refused(with_jwt(jwt(endless, secret)), 401, "identity_expired");
    EXPECT_EQ(value<std::int64_t>("select count(*) from customer"), 0);
}

TEST_P(Identifying, a_typed_address_opens_nobodys_history) {
    Browser known = arrives(Json::object({{"jwt", jwt(claims("u1"), secret)}}));
    conversation(known, "محرمانه");
    Browser stranger = arrives();
    expect_status(ask(stranger, "PATCH", "/visitor",
                      Json::object({{"name", "بیگانه"}, {"email", "u1@example.com"}})),
                  204);
    EXPECT_EQ(conversations(stranger).size(), 0u);
    Answered again = open(Json::object({{"token", stranger.token}}));
    EXPECT_EQ(id_in(again["visitor"]), stranger.customer);
    EXPECT_EQ(again["conversations"].size(), 0u);
    EXPECT_EQ(again["visitor"]["verified"], Json(false));
    EXPECT_EQ(again["visitor"]["name"].text(), "بیگانه");
}

}  // namespace
}  // namespace hamdel::chat
