// Making workspaces, agents and teams directly: for the first start, the demonstration and tests.
// Nothing here asks who may; routes do.
#pragma once

#include "accounts/agents.h"
#include "accounts/roles.h"
#include "accounts/teams.h"
#include "accounts/workspace.h"
#include "storage/write.h"

namespace hamdel::accounts {

struct NewWorkspace {
    std::string name;
    std::string locale = "fa";
    std::string time_zone = "Asia/Tehran";
    Calendar calendar = Calendar::jalali;
};
// Records workspace.created, by which other modules add what a new workspace starts with.
WorkspaceId create_workspace(Write& tx, const NewWorkspace& workspace);

struct NewAgent {
    std::string name;
    std::string email;          // cleaned; throws invalid "malformed_email" in `email`
    std::string password_hash;  // of hash_password; empty: nobody can sign in yet
    FixedRole role = FixedRole::agent;
    std::string locale = "fa";
    std::vector<TeamId> team_ids = {};
};
// Throws conflict "email_taken".
AgentId create_agent(Write& tx, WorkspaceId workspace, const NewAgent& agent);

TeamId create_team(Write& tx, WorkspaceId workspace, std::string_view name, std::string_view icon);

}  // namespace hamdel::accounts
