// The visitors' door, /visitor/v1: a signed token, no cookie. A visitor sees the own things only.
#pragma once

#include "module/permission.h"

namespace hamdel::chat {

extern const Door visitor_door;

namespace may {
inline constexpr Permission visit{"", &visitor_door};
inline constexpr Permission arrive{"", &visitor_door, true};
}  // namespace may

}  // namespace hamdel::chat
