// What every verb does at its end: counters, and the event that tells it.
#pragma once

#include "conversations/events.h"
#include "conversations/standing.h"

namespace hamdel::conversations {

// The event's own part. `before` is where the conversation stood (absent for a new one) and `after`
// where it stood then: a frame told late shows the conversation as it is, but counts by these two;
// `message_id` the message that came with it; `changes` small facts for the timeline.
struct Change {
    std::string_view type = {};  // of events.h
    std::optional<Standing> before = {};
    std::optional<Standing> after = {};
    std::optional<MessageId> message_id = {};
    Json changes = {};

    static constexpr auto fields = shape::fields(
        shape::field("before", &Change::before), shape::field("after", &Change::after),
        shape::field("message_id", &Change::message_id), shape::field("changes", &Change::changes));
};

// Told beside the change where somebody follows the conversation.
struct News {
    static constexpr std::string_view type = events::news;
    std::optional<MessageId> message_id;

    static constexpr auto fields = shape::fields(shape::field("message_id", &News::message_id));
};

// The same for a new conversation, whose place in the counters is made already.
void settle_new(Write& tx, const Actor& who, ConversationId id, MessageId first);

// Reads where it stands now, moves the counters and records the event of this type.
void settle(Write& tx, const Actor& who, std::string_view type, const Standing& before,
            Change change = {});

}  // namespace hamdel::conversations
