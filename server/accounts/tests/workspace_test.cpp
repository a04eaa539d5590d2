// The settings of the workspace.
#include "world/world.h"

namespace hamdel::accounts {
namespace {

using namespace hamdel::world;

class Workspaces : public world::Test {
  protected:
    Reply change(const Json& body) { return call(mina, "PATCH", "/api/v1/workspace", body); }
};
HAMDEL_BOTH_ENGINES(Workspaces);

TEST_P(Workspaces, are_shown_to_their_own_agents) {
    EXPECT_EQ(call(vida, "GET", "/api/v1/workspace")["name"].text(), "فروشگاه قهوهٔ آسیاب");
    EXPECT_EQ(call(neighbour, "GET", "/api/v1/workspace")["name"].text(), "همسایه");
}

TEST_P(Workspaces, change_only_what_is_named) {
    Reply reply = change(Json::object({{"name", "آسیاب"}, {"time_zone", "Europe/Lisbon"}}));
    EXPECT_EQ(reply["name"].text(), "آسیاب");
    EXPECT_EQ(reply["time_zone"].text(), "Europe/Lisbon");
    EXPECT_EQ(reply["calendar"].text(), "jalali");
    EXPECT_EQ(world().events("workspace.changed").size(), 1u);
    EXPECT_EQ(call(neighbour, "GET", "/api/v1/workspace")["name"].text(), "همسایه");
}

TEST_P(Workspaces, take_only_true_zones_calendars_and_languages) {
    expect_wrong(change(Json::object({{"time_zone", "Tehran"}})), "time_zone", "unknown_time_zone");
    expect_wrong(change(Json::object({{"time_zone", ""}})), "time_zone", "unknown_time_zone");
    expect_wrong(change(Json::object({{"calendar", "mayan"}})), "calendar", "unknown_value");
    for (const char* wrong : {"", "f", "fa-", "-fa", "fa_IR", "persian12", "fa-IR\n"})
        expect_wrong(change(Json::object({{"locale", wrong}})), "locale", "malformed_locale");
    expect_status(change(Json::object({{"locale", "pt-BR"}})), 200);
    expect_wrong(change(Json::object({{"name", ""}})), "name", "required");
}

}  // namespace
}  // namespace hamdel::accounts
