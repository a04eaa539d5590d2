// What agents change about themselves: name, presence, password, sessions.
#include "accounts/door.h"
#include "world/say.h"

namespace hamdel::accounts {
namespace {

using namespace hamdel::world;

class Me : public world::Test {
  protected:
    void open_console(std::string_view who) {
        Actor actor = world().actor(who);
        world().store().write_now([&](Write& tx) { agent_door.joined(tx, actor); });
    }
    void close_console(std::string_view who) {
        Actor actor = world().actor(who);
        world().store().write_now([&](Write& tx) { agent_door.left(tx, actor); });
    }
    Reply choose(std::string_view who, std::string_view presence) {
        return call(who, "PUT", "/api/v1/me/presence", Json::object({{"presence", presence}}));
    }
    std::string seen(std::string_view who) {
        return std::string(call(who, "GET", "/api/v1/session")["agent"]["presence"].text());
    }
    Reply change_password(std::string_view current, std::string_view password) {
        return call(sara, "PUT", "/api/v1/me/password",
                    Json::object({{"current", current}, {"password", password}}));
    }
    Reply sign_in(std::string_view password) {
        return call(nobody, "POST", "/api/v1/session",
                    Json::object({{"email", "sara@asiab.example"}, {"password", password}}));
    }
};
HAMDEL_BOTH_ENGINES(Me);

TEST_P(Me, changes_name_and_language) {
    Reply reply =
        call(sara, "PATCH", "/api/v1/me", Json::object({{"name", "Sara"}, {"locale", "en"}}));
    EXPECT_EQ(reply["name"].text(), "Sara");
    EXPECT_EQ(reply["locale"].text(), "en");
    expect_wrong(call(sara, "PATCH", "/api/v1/me", Json::object({{"name", "\n"}})), "name",
                 "required");
    expect_wrong(call(sara, "PATCH", "/api/v1/me", Json::object({{"role", "owner"}})), "role",
                 "unknown_field");
}

TEST_P(Me, is_online_while_a_console_is_open) {
    EXPECT_EQ(seen(sara), "offline");
    open_console(sara);
    EXPECT_EQ(seen(sara), "online");
    close_console(sara);
    EXPECT_EQ(seen(sara), "offline");
    EXPECT_EQ(world().events("agent.presence_changed").size(), 2u);
}

TEST_P(Me, stays_busy_over_a_lost_connection) {
    open_console(sara);
    EXPECT_EQ(choose(sara, "busy")["presence"].text(), "busy");
    close_console(sara);
    EXPECT_EQ(seen(sara), "offline");
    open_console(sara);
    EXPECT_EQ(seen(sara), "busy");
}

TEST_P(Me, comes_back_online_after_having_left_unseen) {
    open_console(sara);
    EXPECT_EQ(choose(sara, "offline")["presence"].text(), "offline");
    close_console(sara);
    open_console(sara);
    EXPECT_EQ(seen(sara), "online");
}

TEST_P(Me, tells_others_of_a_presence_once) {
    open_console(sara);
    choose(sara, "away");
    choose(sara, "away");
    EXPECT_EQ(world().events("agent.presence_changed").size(), 2u);
    expect_wrong(choose(sara, "asleep"), "presence", "unknown_value");
}

TEST_P(Me, is_offline_after_the_server_stopped_without_a_word) {
    open_console(sara);
    open_console(reza);
    EXPECT_TRUE(world().store().read_now(
        [&](Read& tx) { return is_anyone_online(tx, world().cast().shop); }));
    for (std::string_view who : {sara, reza}) {
        Actor lost = world().actor(who);
        lost.credential_id.clear();  // what a dead server knew is not written down
        world().store().write_now([&](Write& tx) { agent_door.lost(tx, lost); });
    }
    EXPECT_EQ(seen(sara), "offline");
    EXPECT_FALSE(world().store().read_now(
        [&](Read& tx) { return is_anyone_online(tx, world().cast().shop); }));
}

TEST_P(Me, keeps_a_session_alive_by_opening_the_console) {
    auto known = world().credentials(sara);
    world().clock().forward(days(29));
    open_console(sara);
    world().clock().forward(days(29));
    expect_status(world().call_with(known, "GET", "/api/v1/session"), 200);
}

TEST_P(Me, keeps_a_session_alive_by_using_it) {
    auto known = world().credentials(sara);
    auto seen_now = [&] {
        Reply list = world().call_with(known, "GET", "/api/v1/me/sessions");
        return list["data"].at(0)["last_seen_at"].text() == to_iso(world().clock().now());
    };
    world().clock().forward(days(29));
    say::eventually(seen_now);
    world().clock().forward(days(29));
    say::eventually(seen_now);
}

TEST_P(Me, changes_the_password_and_thereby_ends_all_other_sessions) {
    Reply other = sign_in(password_of_all);
    std::string_view set = other.header("Set-Cookie");
    std::vector<Header> elsewhere{{"cookie", std::string(set.substr(0, set.find(';')))}};
    expect_status(world().call_with(elsewhere, "GET", "/api/v1/session"), 200);
    expect_status(change_password(password_of_all, "a-wholly-new-one"), 204);
    expect_refused(world().call_with(elsewhere, "GET", "/api/v1/session"), 401, "not_signed_in");
    expect_status(call(sara, "GET", "/api/v1/session"), 200);
    expect_refused(sign_in(password_of_all), 401, "wrong_credentials");
    expect_status(sign_in("a-wholly-new-one"), 200);
}

TEST_P(Me, needs_the_present_password_to_change_it) {
    expect_wrong(change_password("not-her-password", "a-wholly-new-one"), "current",
                 "wrong_password");
    expect_wrong(change_password(password_of_all, "short"), "password", "too_short");
    expect_status(sign_in(password_of_all), 200);
}

TEST_P(Me, sees_and_ends_sessions_elsewhere) {
    call(sara, "GET", "/api/v1/session");
    Request phone = World::request(
        "POST", "/api/v1/session",
        Json::object({{"email", "sara@asiab.example"}, {"password", password_of_all}}));
    phone.headers.push_back({"user-agent", "Telephone"});
    phone.address = "198.51.100.7";
    expect_status(world().send(phone), 200);
    Reply list = call(sara, "GET", "/api/v1/me/sessions");
    ASSERT_EQ(list["data"].size(), 2u) << list;
    const Json& there = list["data"].at(0);
    EXPECT_EQ(there["user_agent"].text(), "Telephone");
    EXPECT_EQ(there["address"].text(), "198.51.100.7");
    EXPECT_FALSE(*there["current"].boolean());
    EXPECT_TRUE(*list["data"].at(1)["current"].boolean());
    std::string path = "/api/v1/me/sessions/" + std::string(there["id"].text());
    expect_refused(call(reza, "DELETE", path), 404, "session");
    expect_status(call(sara, "DELETE", path), 204);
    EXPECT_EQ(call(sara, "GET", "/api/v1/me/sessions")["data"].size(), 1u);
}

}  // namespace
}  // namespace hamdel::accounts
