// Teams and who belongs to them.
#include "world/world.h"

namespace hamdel::accounts {
namespace {

using namespace hamdel::world;

class Teams : public world::Test {
  protected:
    Reply create(std::string_view who, std::string_view name) {
        return call(who, "POST", "/api/v1/teams",
                    Json::object({{"name", name}, {"icon", "wrench"}}));
    }
    std::string team(std::string_view name) {
        return "/api/v1/teams/" + std::string(create(reza, name)["id"].text());
    }
    static Json members(std::initializer_list<Json> ids) {
        return Json::object({{"agent_ids", Json::array(ids)}});
    }
    const Json& team_ids_of(std::string_view who) {
        session_ = call(who, "GET", "/api/v1/session");
        return session_["agent"]["team_ids"];
    }

  private:
    Reply session_;
};
HAMDEL_BOTH_ENGINES(Teams);

TEST_P(Teams, are_made_by_supervisors_and_seen_by_all) {
    Reply made = create(reza, "پشتیبانی");
    expect_status(made, 201);
    EXPECT_EQ(made["icon"].text(), "wrench");
    Reply list = call(sara, "GET", "/api/v1/teams");
    ASSERT_EQ(list["data"].size(), 1u);
    EXPECT_EQ(list["data"].at(0)["name"].text(), "پشتیبانی");
    EXPECT_EQ(call(neighbour, "GET", "/api/v1/teams")["data"].size(), 0u);
    expect_refused(create(sara, "دیگر"), 403, "not_permitted");
}

TEST_P(Teams, have_names_of_their_own_however_spelled) {
    create(reza, "کالاي قهوه");
    expect_refused(create(reza, "کالای  قهوه"), 409, "name_taken");
    expect_wrong(create(reza, " "), "name", "required");
    expect_status(create(neighbour, "کالای قهوه"), 201);
}

TEST_P(Teams, are_renamed) {
    std::string path = team("خدمات");
    team("پشتیبانی");
    Reply renamed = call(reza, "PATCH", path, Json::object({{"name", "خدمات پس از فروش"}}));
    EXPECT_EQ(renamed["name"].text(), "خدمات پس از فروش");
    EXPECT_EQ(renamed["icon"].text(), "wrench");
    expect_refused(call(reza, "PATCH", path, Json::object({{"name", "پشتیبانی"}})), 409,
                   "name_taken");
    EXPECT_EQ(world().events("team.changed").size(), 3u);
}

TEST_P(Teams, have_the_members_that_were_last_said) {
    std::string path = team("خدمات") + "/members";
    expect_status(call(reza, "PUT", path, members({world().id_of(sara), world().id_of(reza)})),
                  200);
    EXPECT_EQ(team_ids_of(sara).size(), 1u);
    Reply fewer = call(reza, "PUT", path, members({world().id_of(reza)}));
    EXPECT_EQ(fewer["data"].size(), 1u);
    EXPECT_EQ(team_ids_of(sara).size(), 0u);
    EXPECT_EQ(team_ids_of(reza).size(), 1u);
}

TEST_P(Teams, hold_only_agents_of_the_workspace) {
    std::string path = team("خدمات") + "/members";
    expect_wrong(call(reza, "PUT", path, members({world().id_of(neighbour)})), "agent_ids",
                 "unknown_agent");
    expect_refused(call(neighbour, "PUT", path, members({})), 404, "team");
    expect_refused(call(neighbour, "PATCH", team("دیگر"), Json::object({{"name", "x"}})), 404,
                   "team");
}

}  // namespace
}  // namespace hamdel::accounts
