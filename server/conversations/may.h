// What may be done with conversations, as roles and API scopes name it.
#pragma once

#include "accounts/door.h"
#include "module/permission.h"

namespace hamdel::conversations::may {

inline constexpr Permission read{"conversations:read", &accounts::agent_door};
inline constexpr Permission reply{"conversations:reply", &accounts::agent_door};
inline constexpr Permission assign{"conversations:assign", &accounts::agent_door};

// Asked for inside, where a view is shared: everyone may keep views of their own.
inline constexpr std::string_view share_views = "views:share";

}  // namespace hamdel::conversations::may
