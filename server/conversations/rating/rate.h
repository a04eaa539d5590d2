// The customer's word on the help: what every channel calls when it has asked for one.
#pragma once

#include "conversations/conversation.h"
#include "module/actor.h"
#include "storage/write.h"

namespace hamdel::conversations {

inline constexpr std::size_t longest_rating_words = 2000;

// `who` is the customer; a later word takes the place of an earlier one. Refusal not_found for a
// conversation that is not the customer's, conflict "not_resolved" while it goes on.
void rate(Write& tx, const Actor& who, ConversationId id, std::int64_t score,
          std::string_view words);

}  // namespace hamdel::conversations
