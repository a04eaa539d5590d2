// The timer that brings a snoozed conversation back.
#pragma once

#include <string_view>

#include "storage/write.h"

namespace hamdel::conversations {

inline constexpr std::string_view wake_timer = "conversation.wake";

void wake(Write& tx, WorkspaceId workspace, std::int64_t conversation);

}  // namespace hamdel::conversations
