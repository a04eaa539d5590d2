#include "accounts/audit.h"
#include "accounts/may.h"
#include "agents/invitation.h"
#include "roles/chosen_role.h"
#include "routes.h"
#include "sessions/permissions.h"

namespace hamdel::accounts {
namespace {

struct RenewInvitation {
    AgentId id;
    CameFrom came_from;

    static constexpr auto fields = shape::fields(shape::path("id", &RenewInvitation::id));
};

struct InvitationLink {
    std::string invitation_url;

    static constexpr std::string_view shape_name = "InvitationLink";
    static constexpr auto fields =
        shape::fields(shape::field("invitation_url", &InvitationLink::invitation_url));
};

// Whoever holds the link becomes this agent, so it is made only by who may give the agent's role.
Created<InvitationLink> renew_invitation(Write& tx, const Actor& who, const RenewInvitation& in) {
    AgentView agent = find_agent(tx, who, in.id);
    refuse_beyond(who, permissions_of_agent(tx, in.id));
    if (agent.disabled) throw Refusal(Problem::conflict, "agent_disabled");
    audit(tx, who, "agent.invitation_renewed", {to_string(in.id), agent.name});
    return {{new_invitation_url(tx, in.id, in.came_from)}};
}

}  // namespace

constinit const Route renew_invitation_route =
    post<renew_invitation>("/agents/{id}/invitation", may::manage_agents,
                           "A new one-time link, for a lost link or a forgotten password.")
        .not_remembered();

}  // namespace hamdel::accounts
