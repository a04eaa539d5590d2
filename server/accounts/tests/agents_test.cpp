// Agents: inviting, changing, disabling.
#include <gmock/gmock.h>

#include "world/world.h"

namespace hamdel::accounts {
namespace {

using namespace hamdel::world;

class Agents : public world::Test {
  protected:
    static Json newcomer(std::string_view role = "agent") {
        return Json::object({{"name", "نیلوفر"},
                             {"email", "niloofar@asiab.example"},
                             {"role", role},
                             {"locale", "fa"}});
    }
    Reply invite(std::string_view who, const Json& body) {
        return call(who, "POST", "/api/v1/agents", body);
    }
    Reply change(std::string_view who, std::string_view whom, const Json& body) {
        return call(who, "PATCH", "/api/v1/agents/" + world().id_of(whom), body);
    }
    static std::string token_of(const Reply& reply) {
        std::string url(reply["invitation_url"].text());
        return url.substr(url.find("token=") + 6);
    }
    Reply accept(std::string_view token, std::string_view password = "niloofars-own-password") {
        return call(nobody, "POST", "/api/v1/invitation",
                    Json::object({{"token", token}, {"password", password}}));
    }
};
HAMDEL_BOTH_ENGINES(Agents);

TEST_P(Agents, are_listed_by_name_to_everyone_of_the_workspace) {
    Reply reply = call(vida, "GET", "/api/v1/agents");
    ASSERT_EQ(reply["data"].size(), 5u) << reply;
    std::vector<std::string> names;
    for (const Json& agent : *reply["data"].array())
        names.emplace_back(agent["name"].text());
    EXPECT_THAT(names, ::testing::UnorderedElementsAre("سارا", "رضا", "مینا", "پرویز", "ویدا"));
    EXPECT_EQ(call(neighbour, "GET", "/api/v1/agents")["data"].size(), 1u);
}

TEST_P(Agents, come_in_by_a_link_that_works_once) {
    Reply invited = invite(mina, newcomer());
    expect_status(invited, 201);
    std::string token = token_of(invited);
    Reply shown = call(nobody, "GET", "/api/v1/invitation?token=" + token);
    EXPECT_EQ(shown["name"].text(), "نیلوفر");
    EXPECT_EQ(shown["workspace_name"].text(), "فروشگاه قهوهٔ آسیاب");
    Reply session = accept(token);
    expect_status(session, 200);
    EXPECT_EQ(session["agent"]["id"].text(), invited["agent"]["id"].text());
    expect_refused(accept(token), 404, "invitation");
    expect_status(call(nobody, "POST", "/api/v1/session",
                       Json::object({{"email", "niloofar@asiab.example"},
                                     {"password", "niloofars-own-password"}})),
                  200);
}

TEST_P(Agents, cannot_sign_in_before_they_have_come_by_the_link) {
    invite(mina, newcomer());
    expect_refused(call(nobody, "POST", "/api/v1/session",
                        Json::object({{"email", "niloofar@asiab.example"}, {"password", ""}})),
                   401, "wrong_credentials");
}

TEST_P(Agents, have_a_week_to_come) {
    std::string token = token_of(invite(mina, newcomer()));
    world().clock().forward(days(7));
    expect_refused(accept(token), 404, "invitation");
}

TEST_P(Agents, get_a_new_link_which_ends_the_old_one_and_the_open_sessions) {
    auto known = world().credentials(sara);
    std::string path = "/api/v1/agents/" + world().id_of(sara) + "/invitation";
    std::string old = token_of(call(mina, "POST", path)),
                fresh = token_of(call(mina, "POST", path));
    expect_refused(accept(old), 404, "invitation");
    expect_status(world().call_with(known, "GET", "/api/v1/session"), 200);
    expect_status(accept(fresh), 200);
    expect_refused(world().call_with(known, "GET", "/api/v1/session"), 401, "not_signed_in");
}

TEST_P(Agents, need_a_name_a_free_address_and_a_role_that_exists) {
    Json body = newcomer();
    body.set("email", "Sara@asiab.example");
    expect_refused(invite(mina, body), 409, "email_taken");
    body.set("email", "no address");
    expect_wrong(invite(mina, body), "email", "malformed_email");
    expect_wrong(invite(mina, newcomer("king")), "role", "unknown_role");
    expect_wrong(invite(mina, newcomer("rol_0000000000000")), "role", "unknown_role");
    body = newcomer();
    body.set("team_ids", Json::array({"tem_0000000000001"}));
    expect_wrong(invite(mina, body), "team_ids", "unknown_team");
    EXPECT_EQ(call(mina, "GET", "/api/v1/agents")["data"].size(), 5u);
}

TEST_P(Agents, are_only_made_owners_by_owners) {
    expect_refused(invite(mina, newcomer("owner")), 403, "beyond_your_permissions");
    Json owner = Json::object({{"role", "owner"}});
    expect_refused(change(mina, sara, owner), 403, "beyond_your_permissions");
    expect_refused(change(mina, mina, owner), 403, "beyond_your_permissions");
    expect_status(change(parviz, sara, owner), 200);
}

TEST_P(Agents, who_own_the_workspace_are_not_touched_by_those_below) {
    expect_refused(change(mina, parviz, Json::object({{"disabled", true}})), 403,
                   "beyond_your_permissions");
    expect_refused(change(mina, parviz, Json::object({{"role", "viewer"}})), 403,
                   "beyond_your_permissions");
    expect_refused(call(mina, "POST", "/api/v1/agents/" + world().id_of(parviz) + "/invitation"),
                   403, "beyond_your_permissions");
}

TEST_P(Agents, always_include_an_owner) {
    expect_refused(change(parviz, parviz, Json::object({{"role", "agent"}})), 409, "last_owner");
    expect_refused(change(parviz, parviz, Json::object({{"disabled", true}})), 409,
                   "cannot_disable_yourself");
    expect_status(change(parviz, mina, Json::object({{"role", "owner"}})), 200);
    expect_status(change(parviz, parviz, Json::object({{"role", "agent"}})), 200);
    expect_refused(change(mina, mina, Json::object({{"role", "agent"}})), 409, "last_owner");
}

TEST_P(Agents, who_are_disabled_are_out_at_once_and_can_come_back) {
    auto known = world().credentials(sara);
    Reply reply = change(mina, sara, Json::object({{"disabled", true}}));
    expect_status(reply, 200);
    EXPECT_EQ(*reply["disabled"].boolean(), true);
    expect_refused(world().call_with(known, "GET", "/api/v1/session"), 401, "not_signed_in");
    Json body = Json::object({{"email", "sara@asiab.example"}, {"password", password_of_all}});
    expect_refused(call(nobody, "POST", "/api/v1/session", body), 401, "wrong_credentials");
    expect_status(change(mina, sara, Json::object({{"disabled", false}})), 200);
    expect_status(call(nobody, "POST", "/api/v1/session", body), 200);
}

TEST_P(Agents, feel_a_new_role_at_once) {
    expect_refused(call(sara, "GET", "/api/v1/audit_entries"), 403, "not_permitted");
    expect_status(change(mina, sara, Json::object({{"role", "administrator"}})), 200);
    expect_status(call(sara, "GET", "/api/v1/audit_entries"), 200);
}

TEST_P(Agents, change_only_what_is_named) {
    Reply reply = change(mina, sara, Json::object({{"name", " سارا  محمدی "}}));
    EXPECT_EQ(reply["name"].text(), "سارا محمدی");
    EXPECT_EQ(reply["role"].text(), "agent");
    EXPECT_EQ(world().events("agent.changed").back().payload["agent_id"].text(),
              world().id_of(sara));
}

TEST_P(Agents, of_another_workspace_are_not_there) {
    expect_refused(change(mina, neighbour, Json::object({{"name", "x"}})), 404, "agent");
    expect_refused(call(mina, "POST", "/api/v1/agents/" + world().id_of(neighbour) + "/invitation"),
                   404, "agent");
    expect_refused(call(mina, "PATCH", "/api/v1/agents/agt_x", Json::object({{"name", "x"}})), 404,
                   "not_found");
}

}  // namespace
}  // namespace hamdel::accounts
