// Starting a conversation: the row, its number and its place in the counters.
#pragma once

#include "conversations/standing.h"

namespace hamdel::conversations {

struct Start {
    CustomerId customer_id;
    ChannelId channel_id;
    std::optional<std::string> subject;
    std::optional<std::string> language;
    Kind kind = Kind::service;
    Priority priority = Priority::normal;
    std::optional<TeamId> team_id;
    std::optional<ConversationId> linked_to_id;
};

ConversationId start_conversation(Write& tx, const Actor& who, const Start& in);

}  // namespace hamdel::conversations
