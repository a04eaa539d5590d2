#include "accounts/audit.h"
#include "accounts/may.h"
#include "events.h"
#include "routes.h"
#include "teams/write_team.h"

namespace hamdel::accounts {
namespace {

struct CreateTeam {
    std::string name;
    std::string icon;

    static constexpr auto fields =
        shape::fields(shape::body("name", &CreateTeam::name, "", shape::up_to(80)),
                      shape::body("icon", &CreateTeam::icon, "The word of a picture.",
                                  shape::defaulted(shape::up_to(40))));
};

Created<TeamView> create_team(Write& tx, const Actor& who, const CreateTeam& in) {
    TeamView team = find_team(tx, who, add_team(tx, who.workspace, in.name, in.icon));
    audit(tx, who, "team.created", {to_string(team.id), team.name});
    record(tx, who, TeamChanged{team.id});
    return {team};
}

}  // namespace

constinit const Route create_team_route =
    post<create_team>("/teams", may::manage_teams, "Adds a team.");

}  // namespace hamdel::accounts
