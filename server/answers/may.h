// What may be done with ready answers. Who answers customers has own ones and uses the shared ones.
#pragma once

#include "accounts/door.h"
#include "conversations/may.h"

namespace hamdel::answers::may {

inline constexpr Permission use = conversations::may::reply;
inline constexpr Permission manage{"answers:manage", &accounts::agent_door};

}  // namespace hamdel::answers::may
