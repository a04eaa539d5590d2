// Fixed roles and custom sets of permissions.
#include "accounts/roles.h"
#include "accounts/ids.h"

#include "world/world.h"

namespace hamdel::accounts {
namespace {

using namespace hamdel::world;

class Roles : public world::Test {
  protected:
    Reply create(std::string_view who, std::string_view name, Json permissions) {
        return call(who, "POST", "/api/v1/roles",
                    Json::object({{"name", name}, {"permissions", std::move(permissions)}}));
    }
    Reply give(std::string_view whom, std::string_view role) {
        return call(parviz, "PATCH", "/api/v1/agents/" + world().id_of(whom),
                    Json::object({{"role", role}}));
    }
    static std::string path_of(const Reply& role) {
        return "/api/v1/roles/" + std::string(role["id"].text());
    }
};
HAMDEL_BOTH_ENGINES(Roles);

TEST(FixedRoles, each_hold_all_that_the_ones_below_hold) {
    std::vector<std::string_view> below;
    for (std::string_view word : names(FixedRole{})) {
        auto held = permissions_of_role(*shape::parse_name<FixedRole>(word));
        EXPECT_GT(held.size(), below.size()) << word;
        for (std::string_view permission : below)
            EXPECT_NE(std::ranges::find(held, permission), held.end()) << word << permission;
        below = held;
    }
}

TEST_P(Roles, fixed_ones_are_listed_and_cannot_be_changed) {
    Reply list = call(sara, "GET", "/api/v1/roles");
    ASSERT_EQ(list["data"].size(), 5u) << list;
    EXPECT_EQ(list["data"].at(0)["id"].text(), "viewer");
    EXPECT_TRUE(*list["data"].at(0)["fixed"].boolean());
    expect_status(call(mina, "PATCH", "/api/v1/roles/viewer", Json::object({{"name", "x"}})), 404);
    expect_status(call(mina, "DELETE", "/api/v1/roles/viewer"), 404);
}

TEST_P(Roles, custom_ones_allow_exactly_what_they_say) {
    Reply role = create(mina, "حسابرس", Json::array({"audit:read", "audit:read"}));
    expect_status(role, 201);
    EXPECT_EQ(role["permissions"].size(), 1u);
    expect_status(give(sara, role["id"].text()), 200);
    expect_status(call(sara, "GET", "/api/v1/audit_entries"), 200);
    expect_refused(call(sara, "POST", "/api/v1/teams", Json::object({{"name", "x"}})), 403,
                   "not_permitted");
    Reply session = call(sara, "GET", "/api/v1/session");
    EXPECT_EQ(session["agent"]["role"].text(), role["id"].text());
    EXPECT_EQ(to_text(session["permissions"]), R"(["audit:read"])");
}

TEST_P(Roles, reach_the_whole_workspace_or_the_own_teams) {
    Reply role = create(mina, "کارشناس", Json::array({"conversations:read"}));
    EXPECT_EQ(role["reach"].text(), "workspace");
    expect_status(give(sara, role["id"].text()), 200);
    EXPECT_FALSE(world().actor(sara).only_teams);
    Reply changed = call(mina, "PATCH", path_of(role), Json::object({{"reach", "teams"}}));
    EXPECT_EQ(changed["reach"].text(), "teams");
    Reply team = call(mina, "POST", "/api/v1/teams", Json::object({{"name", "تعمیر"}}));
    call(mina, "PUT", "/api/v1/teams/" + std::string(team["id"].text()) + "/members",
         Json::object({{"agent_ids", Json::array({world().id_of(sara)})}}));
    auto teams = world().actor(sara).only_teams;
    ASSERT_TRUE(teams && teams->size() == 1u);
    EXPECT_EQ(to_string(TeamId{teams->front()}), team["id"].text());
    Reply roles = call(sara, "GET", "/api/v1/roles");
    for (const Json& fixed : *roles["data"].array())
        if (*fixed["fixed"].boolean()) {
            EXPECT_EQ(fixed["reach"].text(), "workspace");
        }
    expect_wrong(call(mina, "PATCH", path_of(role), Json::object({{"reach", "half"}})), "reach",
                 "unknown_value");
}

TEST_P(Roles, who_sees_the_own_teams_lets_nobody_see_more) {
    Json all = Json::array({"roles:manage", "agents:manage", "teams:manage"});
    Reply narrow =
        call(mina, "POST", "/api/v1/roles",
             Json::object({{"name", "سرتیم"}, {"permissions", all}, {"reach", "teams"}}));
    Reply wide = create(mina, "همه", Json::array({"teams:manage"}));
    Reply team = call(mina, "POST", "/api/v1/teams", Json::object({{"name", "فروش"}}));
    std::string members = "/api/v1/teams/" + std::string(team["id"].text()) + "/members";
    std::string me = "/api/v1/agents/" + world().id_of(sara);
    expect_status(give(sara, narrow["id"].text()), 200);
    for (const Reply& refused :
         {create(sara, "دیگر", Json::array({"teams:manage"})),
          call(sara, "PATCH", path_of(narrow), Json::object({{"reach", "workspace"}})),
          call(sara, "PATCH", path_of(wide), Json::object({{"name", "هیچ"}})),
          call(sara, "DELETE", path_of(wide)),
          call(sara, "PATCH", me, Json::object({{"role", wide["id"]}})),
          call(sara, "PATCH", me, Json::object({{"team_ids", Json::array({team["id"]})}})),
          call(sara, "PUT", members,
               Json::object({{"agent_ids", Json::array({world().id_of(sara)})}}))})
        expect_refused(refused, 403, "beyond_your_permissions");
}

TEST_P(Roles, changed_ones_hold_at_once) {
    Reply role = create(mina, "حسابرس", Json::array({"audit:read"}));
    give(sara, role["id"].text());
    Reply changed = call(mina, "PATCH", path_of(role),
                         Json::object({{"name", "سرپرست تیم‌ها"},
                                       {"permissions", Json::array({"teams:manage"})}}));
    EXPECT_EQ(changed["name"].text(), "سرپرست تیم‌ها");
    expect_refused(call(sara, "GET", "/api/v1/audit_entries"), 403, "not_permitted");
    expect_status(call(sara, "POST", "/api/v1/teams", Json::object({{"name", "x"}})), 201);
}

TEST_P(Roles, hold_only_known_words_and_never_the_owners) {
    expect_wrong(create(parviz, "x", Json::array({"audit:read", "fly:high"})), "permissions[1]",
                 "unknown_permission");
    expect_wrong(create(parviz, "x", Json::array({"owners:manage"})), "permissions[0]",
                 "unknown_permission");
}

TEST_P(Roles, cannot_lift_anyone_above_who_made_them) {
    Reply role = create(mina, "مدیر نقش", Json::array({"roles:manage"}));
    give(sara, role["id"].text());
    expect_refused(create(sara, "x", Json::array({"audit:read"})), 403, "beyond_your_permissions");
    expect_refused(call(sara, "PATCH", path_of(role),
                        Json::object({{"permissions", Json::array({"audit:read"})}})),
                   403, "beyond_your_permissions");
    Reply strong = create(mina, "قوی", Json::array({"audit:read"}));
    expect_refused(call(sara, "DELETE", path_of(strong)), 403, "beyond_your_permissions");
}

TEST_P(Roles, are_removed_when_nobody_has_them) {
    Reply role = create(mina, "حسابرس", Json::array({"audit:read"}));
    give(sara, role["id"].text());
    expect_refused(call(mina, "DELETE", path_of(role)), 409, "role_in_use");
    give(sara, "agent");
    expect_status(call(mina, "DELETE", path_of(role)), 204);
    expect_refused(call(mina, "DELETE", path_of(role)), 404, "role");
}

TEST_P(Roles, have_names_of_their_own) {
    create(mina, "حسابرس", Json::array({"audit:read"}));
    expect_refused(create(mina, "حسابرس", Json::array({"audit:read"})), 409, "name_taken");
}

TEST_P(Roles, of_another_workspace_are_not_there) {
    Reply role = create(mina, "حسابرس", Json::array({"audit:read"}));
    EXPECT_EQ(call(neighbour, "GET", "/api/v1/roles")["data"].size(), 5u);
    expect_refused(call(neighbour, "PATCH", path_of(role), Json::object({{"name", "x"}})), 404,
                   "role");
    expect_refused(call(neighbour, "DELETE", path_of(role)), 404, "role");
    expect_wrong(call(neighbour, "PATCH", "/api/v1/agents/" + world().id_of(neighbour),
                      Json::object({{"role", role["id"]}})),
                 "role", "unknown_role");
}

}  // namespace
}  // namespace hamdel::accounts
