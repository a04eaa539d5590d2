// How far each side has read.
#pragma once

#include "conversations/standing.h"

namespace hamdel::conversations {

struct CustomerPosition {
    std::optional<MessageId> received;
    std::optional<MessageId> read;
};

// What the customer's side has received and read. Positions only go forward.
void keep_customer_position(Write& tx, const Actor& who, ConversationId id,
                            const CustomerPosition& in);

}  // namespace hamdel::conversations
