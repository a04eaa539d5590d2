// A customer's words come in: what every channel calls.
#pragma once

#include "conversations/message.h"
#include "conversations/standing.h"
#include "conversations/wording.h"

namespace hamdel::conversations {

// How long a resolved conversation opens again when its customer writes; later words start a new
// one, linked to it.
inline constexpr Span reopen_window = days(7);

struct Received {
    CustomerId customer_id;
    ChannelId channel_id;
    std::string channel_type;
    // The conversation that the words belong to; absent: a new one.
    std::optional<ConversationId> conversation_id;
    std::optional<std::string> subject;
    Wording wording;
    std::vector<AttachmentId> attachment_ids;
    // Made by the sender (or the provider's id): the same again is the same message.
    std::optional<std::string> client_id;
};

struct Accepted {
    Message message;
    bool is_new = true;  // false: it was here before, nothing changed
};

// `who` is the customer. Refusal not_found for a conversation that is not the customer's.
Accepted receive(Write& tx, const Actor& who, const Received& in);

}  // namespace hamdel::conversations
