// Keys of programs: shown once, narrow, ended at once.
#include "accounts/door.h"
#include "sessions/use.h"
#include "world/say.h"

namespace hamdel::accounts {
namespace {

using namespace hamdel::world;

class ApiKeys : public world::Test {
  protected:
    Reply create(std::string_view who, Json scopes) {
        return call(who, "POST", "/api/v1/api_keys",
                    Json::object({{"name", "انبار"}, {"scopes", std::move(scopes)}}),
                    {{"idempotency-key", "one"}});
    }
    Json last_used() { return call(mina, "GET", "/api/v1/api_keys")["data"].at(0)["last_used_at"]; }
    bool is_news(const Reply& key) {
        Request asking = World::request("GET", "/api/v1/session");
        asking.headers = {{"authorization", "Bearer " + std::string(key["secret"].text())}};
        return world().store().read_now(
            [&](Read& tx) { return agent_door.authenticate(tx, asking).use_is_news; });
    }
    Reply with_key(const Reply& key, std::string_view method, std::string_view path,
                   const Json& body = {}) {
        std::string secret(key["secret"].text());
        return world().call_with({{"authorization", "Bearer " + secret}}, method, path, body);
    }
};
HAMDEL_BOTH_ENGINES(ApiKeys);

TEST_P(ApiKeys, show_their_secret_once) {
    Reply key = create(mina, Json::array({"audit:read"}));
    expect_status(key, 201);
    EXPECT_TRUE(key["secret"].text().starts_with("hk_"));
    std::string list = to_text(call(mina, "GET", "/api/v1/api_keys").body);
    EXPECT_NE(list.find("انبار"), std::string::npos);
    EXPECT_EQ(list.find(key["secret"].text()), std::string::npos);
    std::string log = to_text(call(mina, "GET", "/api/v1/audit_entries").body);
    EXPECT_EQ(log.find(key["secret"].text()), std::string::npos);
    // The same Idempotency-Key makes another key: an answer with a secret is not kept.
    EXPECT_NE(create(mina, Json::array({"audit:read"}))["secret"].text(), key["secret"].text());
}

TEST_P(ApiKeys, open_what_their_scopes_say_without_a_csrf_token) {
    Reply key = create(mina, Json::array({"teams:manage"}));
    expect_status(with_key(key, "POST", "/api/v1/teams", Json::object({{"name", "انبار"}})), 201);
    expect_refused(with_key(key, "GET", "/api/v1/audit_entries"), 403, "not_permitted");
    Reply session = with_key(key, "GET", "/api/v1/session");
    EXPECT_EQ(session["agent"]["id"].text(), world().id_of(mina));
    EXPECT_TRUE(session["csrf_token"].is_null());
}

TEST_P(ApiKeys, never_do_more_than_who_made_them) {
    Json role = Json::object(
        {{"name", "کلیددار"}, {"permissions", Json::array({"api_keys:manage", "audit:read"})}});
    Reply made = call(mina, "POST", "/api/v1/roles", role);
    std::string path = "/api/v1/agents/" + world().id_of(sara);
    call(mina, "PATCH", path, Json::object({{"role", made["id"]}}));
    expect_refused(create(sara, Json::array({"settings:manage"})), 403, "beyond_your_permissions");
    Reply key = create(sara, Json::array({"audit:read"}));
    expect_status(with_key(key, "GET", "/api/v1/audit_entries"), 200);
    call(mina, "PATCH", path, Json::object({{"role", "agent"}}));
    expect_refused(with_key(key, "GET", "/api/v1/audit_entries"), 403, "not_permitted");
    call(mina, "PATCH", path, Json::object({{"disabled", true}}));
    expect_refused(with_key(key, "GET", "/api/v1/session"), 401, "not_signed_in");
}

TEST_P(ApiKeys, need_a_name_and_known_scopes) {
    expect_wrong(create(mina, Json::array({})), "scopes", "required");
    expect_wrong(create(mina, Json::array({"fly:high"})), "scopes[0]", "unknown_permission");
    expect_refused(create(reza, Json::array({"teams:manage"})), 403, "not_permitted");
}

TEST_P(ApiKeys, cannot_change_the_password_of_their_agent) {
    Reply key = create(mina, Json::array({"audit:read"}));
    Json body = Json::object({{"current", password_of_all}, {"password", "a-wholly-new-one"}});
    expect_refused(with_key(key, "PUT", "/api/v1/me/password", body), 403, "session_required");
}

TEST_P(ApiKeys, say_when_they_were_last_used_to_the_minute) {
    Reply key = create(mina, Json::array({"audit:read"}));
    EXPECT_TRUE(last_used().is_null());
    auto use_and_wait = [&](std::string_view path, int status) {
        expect_status(with_key(key, "GET", path), status);
        say::eventually([&] { return last_used().text() == to_iso(world().clock().now()); });
    };
    use_and_wait("/api/v1/session", 200);
    // Reading a hundred times does not write a hundred times.
    EXPECT_FALSE(is_news(key));
    world().clock().forward(milliseconds(use_noted_every.ms - 1));
    EXPECT_FALSE(is_news(key));
    world().clock().forward(milliseconds(1));
    EXPECT_TRUE(is_news(key));
    use_and_wait("/api/v1/api_keys", 403);  // a refused use is a use
    world().clock().forward(hours(1));
    use_and_wait("/api/v1/workspace", 200);
}

TEST_P(ApiKeys, end_at_once) {
    Reply key = create(mina, Json::array({"audit:read"}));
    std::string path = "/api/v1/api_keys/" + std::string(key["api_key"]["id"].text());
    expect_refused(call(neighbour, "DELETE", path), 404, "api_key");
    expect_status(call(mina, "DELETE", path), 204);
    expect_refused(with_key(key, "GET", "/api/v1/session"), 401, "not_signed_in");
    expect_refused(call(mina, "DELETE", path), 404, "api_key");
}

}  // namespace
}  // namespace hamdel::accounts
