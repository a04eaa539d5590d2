#include "accounts/audit.h"
#include "accounts/may.h"
#include "events.h"
#include "module/page.h"
#include "routes.h"
#include "teams/write_team.h"

namespace hamdel::accounts {
namespace {

struct SetTeamMembers {
    TeamId id;
    std::vector<AgentId> agent_ids;

    static constexpr auto fields =
        shape::fields(shape::path("id", &SetTeamMembers::id),
                      shape::body("agent_ids", &SetTeamMembers::agent_ids, "All who belong to it.",
                                  {.items = 1000}));
};

Items<AgentId> set_team_members(Write& tx, const Actor& who, const SetTeamMembers& in) {
    TeamView team = find_team(tx, who, in.id);
    refuse_other_teams(who, {in.id});
    auto before = members_of_team(tx, in.id);
    set_members(tx, who.workspace, in.id, in.agent_ids);
    auto after = members_of_team(tx, in.id);
    audit(tx, who, "team.members_changed", {to_string(in.id), team.name},
          Json::object({{"from", parse_json(shape::to_text(before))},
                        {"to", parse_json(shape::to_text(after))}}));
    // Each agent whose teams changed: screens hold the teams with the agent.
    for (AgentId agent : before)
        if (std::ranges::find(after, agent) == after.end()) record(tx, who, AgentChanged{agent});
    for (AgentId agent : after)
        if (std::ranges::find(before, agent) == before.end()) record(tx, who, AgentChanged{agent});
    return {after};
}

}  // namespace

constinit const Route set_team_members_route =
    put<set_team_members>("/teams/{id}/members", may::manage_teams, "Says who belongs to a team.");

}  // namespace hamdel::accounts
