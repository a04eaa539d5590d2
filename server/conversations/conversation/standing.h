// Where a conversation stands: what its verbs check before and what counters and live screens
// compare after. The only way to a conversation that is about to change.
#pragma once

#include "conversations/conversation.h"
#include "module/record.h"
#include "storage/write.h"

namespace hamdel::conversations {

struct Standing {
    ConversationId id;
    CustomerId customer_id;
    Status status = Status::open;
    Kind kind = Kind::service;
    std::optional<AgentId> assignee_id;
    std::optional<TeamId> team_id;
    std::optional<Aside> aside;

    static constexpr auto fields = shape::fields(
        shape::field("id", &Standing::id), shape::field("customer_id", &Standing::customer_id),
        shape::field("status", &Standing::status), shape::field("kind", &Standing::kind),
        shape::field("assignee_id", &Standing::assignee_id),
        shape::field("team_id", &Standing::team_id), shape::field("aside", &Standing::aside));
};

// Of the table conversation, as a Standing is read.
inline constexpr std::string_view standing_columns =
    "id, customer_id, status, kind, assignee_id, team_id, aside";

// What events of this conversation are about.
inline About about(const Standing& at) {
    return {.conversation = at.id.value, .customer = at.customer_id.value};
}

// Refusal not_found "conversation" when it is not there or not the actor's to see.
Standing standing(Read& tx, const Actor& who, ConversationId id);

// The same for who is about to work on it. Refusal conflict "conversation_merged" or
// "conversation_spam" for what was set aside.
Standing workable(Read& tx, const Actor& who, ConversationId id);

}  // namespace hamdel::conversations
