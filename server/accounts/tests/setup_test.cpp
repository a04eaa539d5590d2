// The first start: one link, one workspace, one owner.
#include "accounts/setup.h"

#include "world/world.h"

namespace hamdel::accounts {
namespace {

using namespace hamdel::world;

class Setup : public world::Test {
  protected:
    Setup() : world::Test({.with_cast = false}) {}

    std::string token() { return setup_token(world().store()).value_or(""); }
    static Json filled(std::string_view token) {
        return Json::object({{"token", token},
                             {"workspace_name", "فروشگاه قهوهٔ آسیاب"},
                             {"name", "پرویز"},
                             {"email", "parviz@asiab.example"},
                             {"password", "qahve-asiab-1405"},
                             {"locale", "fa"}});
    }
    Reply complete(const Json& body) { return call(nobody, "POST", "/api/v1/setup", body); }
    Reply check(std::string_view token) {
        return call(nobody, "GET", "/api/v1/setup?token=" + std::string(token));
    }
};
HAMDEL_BOTH_ENGINES(Setup);

TEST_P(Setup, makes_the_workspace_and_signs_its_owner_in) {
    std::string link = token();
    expect_status(check(link), 200);
    Reply reply = complete(filled(link));
    expect_status(reply, 200);
    EXPECT_EQ(reply["agent"]["role"].text(), "owner");
    EXPECT_EQ(reply["workspace"]["time_zone"].text(), "Asia/Tehran");
    EXPECT_EQ(reply["workspace"]["calendar"].text(), "jalali");
    EXPECT_TRUE(reply.header("Set-Cookie").starts_with("hamdel_session="));
    expect_status(
        call(nobody, "POST", "/api/v1/session",
             Json::object({{"email", "parviz@asiab.example"}, {"password", "qahve-asiab-1405"}})),
        200);
}

TEST_P(Setup, works_once) {
    std::string link = token();
    expect_status(complete(filled(link)), 200);
    expect_refused(complete(filled(link)), 404, "setup_token");
    expect_refused(check(link), 404, "setup_token");
    EXPECT_FALSE(setup_token(world().store()).has_value());
}

TEST_P(Setup, takes_only_the_newest_link) {
    std::string old = token(), fresh = token();
    expect_refused(check(old), 404, "setup_token");
    expect_refused(complete(filled(old)), 404, "setup_token");
    expect_status(check(fresh), 200);
}

TEST_P(Setup, forgets_a_link_after_a_day) {
    std::string link = token();
    world().clock().forward(days(1));
    expect_refused(check(link), 404, "setup_token");
}

TEST_P(Setup, wants_a_password_of_ten_characters_and_a_true_address) {
    std::string link = token();
    Json body = filled(link);
    body.set("password", "کوتاه۱۲۳");
    Reply reply = complete(body);
    expect_wrong(reply, "password", "too_short");
    EXPECT_EQ(reply["fields"].at(0)["limit"].number(), 10);
    body = filled(link);
    body.set("email", "parviz at asiab");
    expect_wrong(complete(body), "email", "malformed_email");
    body = filled(link);
    body.set("name", "  ");
    expect_wrong(complete(body), "name", "required");
    body = filled(link);
    body.set("locale", "fa_IR!");
    expect_wrong(complete(body), "locale", "malformed_locale");
    expect_status(complete(filled(link)), 200);
}

}  // namespace
}  // namespace hamdel::accounts
