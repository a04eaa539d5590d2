// The permissions that accounts own, as routes name them.
#pragma once

#include "accounts/door.h"
#include "module/permission.h"

namespace hamdel::accounts::may {

// Anyone whom the door knows.
inline constexpr Permission signed_in{"", &agent_door};
// Nobody needs to be known: signing in, links.
inline constexpr Permission open{"", &agent_door, true};

inline constexpr Permission manage_agents{"agents:manage", &agent_door};
inline constexpr Permission manage_teams{"teams:manage", &agent_door};
inline constexpr Permission manage_roles{"roles:manage", &agent_door};
inline constexpr Permission manage_settings{"settings:manage", &agent_door};
inline constexpr Permission manage_api_keys{"api_keys:manage", &agent_door};
inline constexpr Permission read_audit{"audit:read", &agent_door};

}  // namespace hamdel::accounts::may
