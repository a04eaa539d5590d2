// Agents who want to hear of a conversation that is not theirs.
#pragma once

#include "conversations/ids.h"
#include "storage/write.h"

namespace hamdel::conversations {

// Makes the conversation's count of its followers right again.
void count_followers(Write& tx, ConversationId id);

}  // namespace hamdel::conversations
