// Moving messages from one conversation to another: the rows and all that follows from where a
// message is (last words, counters of unread, mentions, files). What was moved stays known, so that
// it can be undone. Only between conversations of one customer: nobody else's words may come before
// a customer's eyes.
#pragma once

#include <vector>

#include "conversations/find.h"
#include "conversations/standing.h"
#include "storage/write.h"

namespace hamdel::conversations {

enum class MoveKind { merge, split, move };
constexpr auto names(MoveKind) {
    return std::array<std::string_view, 3>{"merge", "split", "move"};
}

// Moved in one go; more than that would hold up the writer.
inline constexpr std::int64_t most_moved = 5000;

// A kept move.
struct Moved {
    MoveId id;
    MoveKind kind = MoveKind::move;
    ConversationId from_id, to_id;
    Status status_before = Status::open;
    std::vector<std::string> tags_added;

    static constexpr auto fields = shape::fields(
        shape::field("id", &Moved::id), shape::field("kind", &Moved::kind),
        shape::field("from_id", &Moved::from_id), shape::field("to_id", &Moved::to_id),
        shape::field("status_before", &Moved::status_before),
        shape::field("tags_added", &Moved::tags_added));
};

// What the asker gets back.
struct MoveDone {
    MoveId move_id;
    Conversation from;
    Conversation to;

    static constexpr std::string_view shape_name = "MoveDone";
    static constexpr auto fields =
        shape::fields(shape::field("move_id", &MoveDone::move_id, "By which it can be undone."),
                      shape::field("from", &MoveDone::from), shape::field("to", &MoveDone::to));
};

// Records at both, with these facts, that messages went from one to the other: the one they left is
// told of the other as `role` ("to", "into"), the other of it as "from".
void tell_both(Write& tx, const Actor& who, std::string_view type, std::string_view role,
               const Standing& from, const Standing& to, const Json& facts);

MoveDone move_done(Read& tx, const Actor& who, MoveId id, ConversationId from, ConversationId to);

// Throws Refusal conflict "same_conversation" or "different_customers".
void check_may_meet(const Standing& from, const Standing& to);

// Moves these messages of `from` and keeps the move. Throws Refusal too_large "too_many_messages".
MoveId move_messages(Write& tx, WorkspaceId workspace, const Moved& move,
                     const std::vector<MessageId>& messages);

// The rows alone, both conversations made to fit what they hold now.
void put_messages(Write& tx, ConversationId from, ConversationId to,
                  const std::vector<MessageId>& messages);

// The ids of the messages of a conversation, from one on (all: without).
std::vector<MessageId> messages_from(Read& tx, ConversationId id, std::optional<MessageId> first);

}  // namespace hamdel::conversations
