// Conversations that belong together, whoever's they are.
#pragma once

#include "conversations/ids.h"
#include "storage/write.h"

namespace hamdel::conversations {

// False when they were linked before.
bool link(Write& tx, ConversationId one, ConversationId other);
bool unlink(Write& tx, ConversationId one, ConversationId other);

}  // namespace hamdel::conversations
