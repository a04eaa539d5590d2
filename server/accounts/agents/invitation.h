// A link by which an agent sets the first password, or a new one after the old was forgotten.
#pragma once

#include "accounts/agents.h"
#include "module/request.h"
#include "storage/write.h"

namespace hamdel::accounts {

// A new link, good for seven days; earlier ones of the agent are worth nothing any more.
std::string new_invitation_url(Write& tx, AgentId agent, const CameFrom& came_from);

struct Invited {
    AgentId agent_id;
    WorkspaceId workspace_id;
    std::string name;
    std::string email;
    std::string workspace_name;

    static constexpr auto fields =
        shape::fields(shape::field("agent_id", &Invited::agent_id),
                      shape::field("workspace_id", &Invited::workspace_id),
                      shape::field("name", &Invited::name), shape::field("email", &Invited::email),
                      shape::field("workspace_name", &Invited::workspace_name));
};
// Throws not_found "invitation" for a token that is wrong, used, too old or of a disabled agent.
Invited find_invited(Read& tx, std::string_view token);

}  // namespace hamdel::accounts
