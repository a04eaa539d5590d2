#include "accounts/may.h"
#include "accounts/teams.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::accounts {
namespace {

struct ListTeams {
    static constexpr auto fields = shape::fields();
};

Items<TeamView> list_teams(Read& tx, const Actor& who, const ListTeams&) {
    return {teams(tx, who.workspace)};
}

}  // namespace

constinit const Route list_teams_route =
    get<list_teams>("/teams", may::signed_in, "Lists the teams of the workspace.");

}  // namespace hamdel::accounts
