// Since when a customer waits for us: the moment of the first words that nobody has answered. It is
// kept with each change, so that a list can begin with who waits longest. An answer ends it, and so
// does whoever resolves the conversation or says that it is the customer's turn.
#pragma once

#include <cstdint>
#include <vector>

#include "conversations/ids.h"
#include "storage/write.h"

namespace hamdel::conversations {

// In the column, of a conversation whose customer waits for nothing: after all that wait.
inline constexpr std::int64_t waits_not = 9'007'199'254'740'991;

void end_waiting(Write& tx, ConversationId id);

// For what is taken up again: by what was said since the last answer.
void find_waiting(Write& tx, ConversationId id);

// What waited in the conversation that messages leave waits where they go. To be asked for before
// they go, and kept after it.
struct WaitingMoved {
    std::int64_t since = waits_not;  // of the conversation they leave
    std::int64_t moved = waits_not;  // of the messages that go
};
WaitingMoved waiting_moved(Read& tx, ConversationId from, const std::vector<MessageId>& messages);
void keep_waiting(Write& tx, ConversationId from, ConversationId to, const WaitingMoved& waiting);

}  // namespace hamdel::conversations
