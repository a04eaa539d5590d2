// A note of what was done elsewhere with a message of the conversation.
#pragma once

#include "conversations/message.h"
#include "conversations/wording.h"
#include "storage/write.h"

namespace hamdel::conversations {

Message leave_note(Write& tx, const Actor& who, ConversationId conversation, Wording words,
                   MessageId about);

}  // namespace hamdel::conversations
