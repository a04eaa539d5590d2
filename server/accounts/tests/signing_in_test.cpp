// Signing in and out: what an agent may rely on, and what a guesser meets.
#include "accounts/accounts.h"
#include "world/world.h"

namespace hamdel::accounts {
namespace {

using namespace hamdel::world;

Json credentials(std::string_view email, std::string_view password) {
    return Json::object({{"email", email}, {"password", password}});
}

class SigningIn : public world::Test {
  protected:
    Reply sign_in(std::string_view email, std::string_view password) {
        return call(nobody, "POST", "/api/v1/session", credentials(email, password));
    }
    void fail(int times) {
        for (int i = 0; i < times; ++i)
            expect_refused(sign_in("sara@asiab.example", "not-her-password"), 401,
                           "wrong_credentials");
    }
    std::string wait() {
        Reply reply = sign_in("sara@asiab.example", password_of_all);
        expect_refused(reply, 429, "locked");
        return std::string(reply.header("Retry-After"));
    }
};
HAMDEL_BOTH_ENGINES(SigningIn);

TEST_P(SigningIn, gives_the_agent_the_workspace_and_the_permissions) {
    Reply reply = sign_in("sara@asiab.example", password_of_all);
    expect_status(reply, 200);
    EXPECT_EQ(reply["agent"]["name"].text(), "سارا");
    EXPECT_EQ(reply["agent"]["role"].text(), "agent");
    EXPECT_EQ(reply["workspace"]["name"].text(), "فروشگاه قهوهٔ آسیاب");
    EXPECT_EQ(reply["workspace"]["calendar"].text(), "jalali");
    EXPECT_GE(reply["permissions"].size(), 4u);
    EXPECT_FALSE(reply["csrf_token"].text().empty());
}

TEST_P(SigningIn, gives_a_cookie_that_scripts_and_foreign_pages_cannot_use) {
    Reply reply = sign_in("sara@asiab.example", password_of_all);
    std::string_view cookie = reply.header("Set-Cookie");
    EXPECT_TRUE(cookie.starts_with("hamdel_session="));
    EXPECT_NE(cookie.find("HttpOnly"), std::string_view::npos);
    EXPECT_NE(cookie.find("SameSite=Lax"), std::string_view::npos);
    EXPECT_EQ(cookie.find("Secure"), std::string_view::npos);
}

TEST_P(SigningIn, over_tls_gives_a_secure_cookie) {
    Request request = World::request("POST", "/api/v1/session",
                                     credentials("sara@asiab.example", password_of_all));
    request.secure = true;
    EXPECT_NE(world().send(request).header("Set-Cookie").find("; Secure"), std::string_view::npos);
}

TEST_P(SigningIn, takes_the_address_in_any_case) {
    expect_status(sign_in(" SARA@Asiab.Example ", password_of_all), 200);
}

TEST_P(SigningIn, answers_an_unknown_address_like_a_wrong_password) {
    Reply wrong = sign_in("sara@asiab.example", "not-her-password");
    Reply unknown = sign_in("nobody@asiab.example", "not-her-password");
    expect_refused(wrong, 401, "wrong_credentials");
    EXPECT_EQ(to_text(wrong.body), to_text(unknown.body));
    EXPECT_EQ(unknown.header("Set-Cookie"), "");
}

TEST_P(SigningIn, refuses_what_is_not_an_address_and_a_password) {
    expect_wrong(call(nobody, "POST", "/api/v1/session", Json::object({{"email", "x"}})),
                 "password", "required");
    expect_wrong(
        call(nobody, "POST", "/api/v1/session", Json::object({{"email", 7}, {"password", "x"}})),
        "email", "wrong_type");
    expect_wrong(sign_in("sara@asiab.example", std::string(300, 'x')), "password", "too_long");
}

TEST_P(SigningIn, waits_longer_with_each_wrong_password_after_the_fifth) {
    fail(5);
    EXPECT_EQ(wait(), "30");
    world().clock().forward(seconds(30));
    fail(1);
    EXPECT_EQ(wait(), "60");
    world().clock().forward(seconds(60));
    fail(1);
    EXPECT_EQ(wait(), "120");
    for (int i = 0; i < 8; ++i) {
        world().clock().forward(hours(1));
        fail(1);
    }
    EXPECT_EQ(wait(), "3600");
    world().clock().forward(hours(1));
    expect_status(sign_in("sara@asiab.example", password_of_all), 200);
}

TEST_P(SigningIn, starts_counting_anew_after_a_right_password) {
    fail(4);
    expect_status(sign_in("sara@asiab.example", password_of_all), 200);
    fail(4);
    expect_status(sign_in("sara@asiab.example", password_of_all), 200);
}

TEST_P(SigningIn, makes_an_unknown_address_wait_just_the_same) {
    for (int i = 0; i < 5; ++i)
        sign_in("nobody@asiab.example", "guess-number-one");
    expect_refused(sign_in("nobody@asiab.example", "guess-number-one"), 429, "locked");
}

TEST_P(SigningIn, lets_the_agent_in_from_elsewhere_while_a_guesser_waits) {
    fail(5);
    Request elsewhere = World::request("POST", "/api/v1/session",
                                       credentials("sara@asiab.example", password_of_all));
    elsewhere.address = "198.51.100.7";
    expect_status(world().send(elsewhere), 200);
}

TEST_P(SigningIn, tells_the_audit_log_when_a_wait_begins) {
    fail(5);
    Reply log = call(mina, "GET", "/api/v1/audit_entries?action=agent.locked_out");
    ASSERT_EQ(log["data"].size(), 1u) << log;
    EXPECT_EQ(log["data"].at(0)["subject_id"].text(), world().id_of(sara));
    EXPECT_EQ(log["data"].at(0)["address"].text(), "192.0.2.10");
}

TEST_P(SigningIn, is_known_by_the_cookie_until_signing_out) {
    auto known = world().credentials(sara);
    expect_status(world().call_with(known, "GET", "/api/v1/session"), 200);
    Reply gone = world().call_with(known, "DELETE", "/api/v1/session");
    expect_status(gone, 204);
    EXPECT_NE(gone.header("Set-Cookie").find("Max-Age=0"), std::string_view::npos);
    expect_refused(world().call_with(known, "GET", "/api/v1/session"), 401, "not_signed_in");
}

TEST_P(SigningIn, is_forgotten_after_thirty_days_without_a_console) {
    auto known = world().credentials(sara);
    world().clock().forward(days(30));
    expect_refused(world().call_with(known, "GET", "/api/v1/session"), 401, "not_signed_in");
}

TEST_P(SigningIn, refuses_cookies_and_bearers_that_we_did_not_give) {
    for (const char* cookie : {"hamdel_session=", "hamdel_session=made-up", "other=1"})
        expect_refused(world().call_with({{"cookie", cookie}}, "GET", "/api/v1/session"), 401,
                       "not_signed_in");
    for (const char* bearer : {"Bearer ", "Bearer hk_made_up", "Bearer made_up"})
        expect_refused(world().call_with({{"authorization", bearer}}, "GET", "/api/v1/session"),
                       401, "not_signed_in");
}

TEST_P(SigningIn, changes_nothing_without_the_token_of_our_own_page) {
    auto known = world().credentials(sara);
    Json busy = Json::object({{"presence", "busy"}});
    expect_refused(world().call_with({known[0]}, "PUT", "/api/v1/me/presence", busy), 403,
                   "wrong_csrf_token");
    expect_refused(world().call_with({known[0], {"x-csrf-token", "made-up"}}, "PUT",
                                     "/api/v1/me/presence", busy),
                   403, "wrong_csrf_token");
    auto other = world().credentials(reza);
    expect_refused(world().call_with({known[0], other[1]}, "PUT", "/api/v1/me/presence", busy), 403,
                   "wrong_csrf_token");
    expect_status(world().call_with(known, "PUT", "/api/v1/me/presence", busy), 200);
}

}  // namespace
}  // namespace hamdel::accounts
