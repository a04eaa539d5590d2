// The agents' door, /api/v1: the console by its cookie, programs by their API key. Its live screens
// show what happens in the whole workspace.
#pragma once

#include "module/door.h"

namespace hamdel::accounts {

extern const Door agent_door;

// Those of the workspace who may read conversations; what the door's events reach by themselves.
std::string workspace_topic(WorkspaceId workspace);
// All agents of the workspace, whatever they may.
std::string staff_topic(WorkspaceId workspace);
// The screens of one agent.
std::string agent_topic(AgentId agent);

}  // namespace hamdel::accounts
