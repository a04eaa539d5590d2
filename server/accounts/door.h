// The agents' door, /api/v1: the console by its cookie, programs by their API key. Its live screens
// show what happens in the whole workspace.
#pragma once

#include "accounts/ids.h"
#include "module/door.h"

namespace hamdel::accounts {

extern const Door agent_door;

// Those of the workspace who may read conversations; what the door's events reach by themselves.
std::string workspace_topic(WorkspaceId workspace);
// Of those, who see all conversations; and, for roles that reach the own teams only, the
// conversations of one team or of none.
std::string whole_reach_topic(WorkspaceId workspace);
std::string reach_topic(WorkspaceId workspace, std::optional<TeamId> team);
// All agents of the workspace, whatever they may.
std::string staff_topic(WorkspaceId workspace);
// The screens of one agent.
std::string agent_topic(AgentId agent);

}  // namespace hamdel::accounts
