// Who is writing now: told to live screens, kept nowhere.
#pragma once

#include "conversations/standing.h"

namespace hamdel::conversations {

inline constexpr std::int64_t typing_expires_ms = 5000;

// The agents of the workspace see it.
void tell_agents_typing(Read& tx, const Actor& who, const Standing& at, bool active);

// The topic of a customer's live screens: "c:<number>".
std::string customer_topic(CustomerId customer);

}  // namespace hamdel::conversations
