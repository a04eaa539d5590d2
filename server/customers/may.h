// What agents may do with customers: the words of roles and API scopes.
#pragma once

#include "accounts/door.h"
#include "module/permission.h"

namespace hamdel::customers::may {

inline constexpr Permission read{"customers:read", &accounts::agent_door};
inline constexpr Permission edit{"customers:edit", &accounts::agent_door};

}  // namespace hamdel::customers::may
