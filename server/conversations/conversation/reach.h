// Which conversations an actor sees: the one place that decides it. A customer sees the own ones.
// An agent whose role reaches the own teams only sees theirs, those of no team, and those that are
// assigned to this agent. Everyone else sees the whole workspace.
#pragma once

#include "conversations/standing.h"

namespace hamdel::conversations {

bool may_see(const Actor& who, const Standing& at);

// The same as a condition over `c` (conversation), without the workspace: "and …", or empty.
struct Reach {
    std::string condition;
    storage::Arguments arguments;
};
Reach reach_of(const Actor& who);

}  // namespace hamdel::conversations
