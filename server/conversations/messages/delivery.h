// How far an outgoing message came, as its channel tells message by message.
#pragma once

#include "conversations/message.h"
#include "storage/write.h"

namespace hamdel::conversations {

// Told on all screens that show the conversation. Nothing happens when it stands so already, or
// when the message is gone.
void keep_delivery(Write& tx, WorkspaceId workspace, MessageId id, const Delivery& delivery);

}  // namespace hamdel::conversations
