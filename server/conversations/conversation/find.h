// The ways to a conversation and its messages, each checked for workspace and actor.
#pragma once

#include "conversations/conversation.h"
#include "conversations/message.h"
#include "storage/read.h"

namespace hamdel::conversations {

// All throw Refusal not_found for what is not there or not the actor's to see.
Conversation find_conversation(Read& tx, const Actor& who, ConversationId id);
ConversationId find_by_number(Read& tx, const Actor& who, std::int64_t number);
Message find_message(Read& tx, const Actor& who, MessageId id);

// For lists: `where` follows the joins (c: conversation, cu: customer, ch: channel, p: the asking
// agent's position) and says order and limit.
std::vector<Conversation> select_conversations(Read& tx, const Actor& who, std::string_view where,
                                               const storage::Arguments& arguments);

// Messages of one conversation, `where` over m (message) and c (conversation).
std::vector<Message> select_messages(Read& tx, std::string_view where,
                                     const storage::Arguments& arguments);

}  // namespace hamdel::conversations
