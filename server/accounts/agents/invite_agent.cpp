#include "accounts/audit.h"
#include "accounts/may.h"
#include "agents/invitation.h"
#include "agents/new_agent.h"
#include "events.h"
#include "routes.h"
#include "teams/write_team.h"

namespace hamdel::accounts {
namespace {

struct InviteAgent {
    std::string name;
    std::string email;
    std::string role;
    std::string locale = "fa";
    std::vector<TeamId> team_ids;
    CameFrom came_from;

    static constexpr auto fields = shape::fields(
        shape::body("name", &InviteAgent::name, "", shape::up_to(80)),
        shape::body("email", &InviteAgent::email, "", shape::up_to(320)),
        shape::body("role", &InviteAgent::role, "A fixed role's word or a custom role's id."),
        shape::body("locale", &InviteAgent::locale, "", shape::defaulted(shape::up_to(35))),
        shape::body("team_ids", &InviteAgent::team_ids));
};

struct InvitedAgent {
    AgentView agent;
    std::string invitation_url;

    static constexpr std::string_view shape_name = "InvitedAgent";
    static constexpr auto fields =
        shape::fields(shape::field("agent", &InvitedAgent::agent),
                      shape::field("invitation_url", &InvitedAgent::invitation_url));
};

Created<InvitedAgent> invite_agent(Write& tx, const Actor& who, const InviteAgent& in) {
    ChosenRole role = chosen_role(tx, who.workspace, in.role);
    refuse_beyond(who, role.permissions);
    refuse_wider(who, role.reach);
    refuse_other_teams(who, in.team_ids);
    AgentId id =
        add_agent(tx, who.workspace, {in.name, in.email, "", role, in.locale, in.team_ids});
    AgentView agent = find_agent(tx, who, id);
    audit(tx, who, "agent.invited", {to_string(id), agent.name},
          Json::object({{"email", agent.email}, {"role", agent.role}}));
    record(tx, who, AgentChanged{id});
    return {{agent, new_invitation_url(tx, id, in.came_from)}};
}

}  // namespace

constinit const Route invite_agent_route =
    post<invite_agent>("/agents", may::manage_agents,
                       "Adds an agent, who comes in by the one-time link of the answer.")
        .not_remembered();

}  // namespace hamdel::accounts
