// The row of a new agent, shared by invitation, setup and direct making.
#pragma once

#include "accounts/create.h"
#include "roles/chosen_role.h"

namespace hamdel::accounts {

struct AgentRow {
    std::string name;
    std::string email;
    std::string password_hash;  // empty: cannot sign in
    ChosenRole role;
    std::string locale;
    std::vector<TeamId> team_ids;
};

// Cleans what people wrote. Throws conflict "email_taken".
AgentId add_agent(Write& tx, WorkspaceId workspace, const AgentRow& agent);

// Throws invalid "unknown_team" in `team_ids`.
void put_into_teams(Write& tx, WorkspaceId workspace, AgentId agent,
                    const std::vector<TeamId>& team_ids);

}  // namespace hamdel::accounts
