// The row of a team, shared by making and changing it.
#pragma once

#include "accounts/teams.h"
#include "module/actor.h"
#include "storage/write.h"

namespace hamdel::accounts {

// Throws conflict "name_taken".
TeamId add_team(Write& tx, WorkspaceId workspace, std::string_view name, std::string_view icon);
void rename_team(Write& tx, WorkspaceId workspace, TeamId id, std::string_view name);

// Throws invalid "unknown_agent" in `agent_ids`.
void set_members(Write& tx, WorkspaceId workspace, TeamId team, const std::vector<AgentId>& agents);

// Who sees the own teams only puts nobody, and least of all themself, into another one. Throws
// forbidden "beyond_your_permissions".
void refuse_other_teams(const Actor& who, const std::vector<TeamId>& teams);

}  // namespace hamdel::accounts
