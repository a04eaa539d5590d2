#include "accounts/audit.h"
#include "accounts/may.h"
#include "events.h"
#include "kernel/text/text.h"
#include "routes.h"
#include "teams/write_team.h"

namespace hamdel::accounts {
namespace {

struct ChangeTeam {
    TeamId id;
    std::optional<std::string> name;
    std::optional<std::string> icon;

    static constexpr auto fields =
        shape::fields(shape::path("id", &ChangeTeam::id),
                      shape::body("name", &ChangeTeam::name, "", shape::up_to(80)),
                      shape::body("icon", &ChangeTeam::icon, "", shape::up_to(40)));
};

TeamView change_team(Write& tx, const Actor& who, const ChangeTeam& in) {
    TeamView before = find_team(tx, who, in.id);
    if (in.name) rename_team(tx, who.workspace, in.id, *in.name);
    if (in.icon) tx.run("update team set icon = ? where id = ?", text::clean_line(*in.icon), in.id);
    TeamView after = find_team(tx, who, in.id);
    audit(tx, who, "team.changed", {to_string(in.id), after.name},
          Json::object({{"name_before", before.name}, {"icon_before", before.icon}}));
    record(tx, who, TeamChanged{in.id});
    return after;
}

}  // namespace

constinit const Route change_team_route =
    patch<change_team>("/teams/{id}", may::manage_teams, "Changes a team's name or picture.");

}  // namespace hamdel::accounts
