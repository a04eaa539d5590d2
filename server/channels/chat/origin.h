// Which pages may carry the chat.
#pragma once

#include "module/request.h"
#include "settings.h"

namespace hamdel::chat {

// Browsers say which page asks; a page that is neither ours nor named may not carry the chat:
// Refusal forbidden "origin_not_allowed".
void check_origin(const Settings& settings, const CameFrom& came_from);

}  // namespace hamdel::chat
