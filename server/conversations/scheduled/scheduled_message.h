// A message that waits for its moment: some seconds in which its writer can take it back, or a day
// and time that the writer chose. It is no message yet: the customer, counters, search and
// colleagues' lists know nothing of it until it is sent, and then it is one like any other, of that
// moment.
#pragma once

#include <string_view>

#include "conversations/standing.h"
#include "messages/answer.h"

namespace hamdel::conversations {

inline constexpr std::string_view send_timer = "scheduled_message.send";

struct ScheduledMessageNoun {
    static constexpr std::string_view prefix = "sch";
};
using ScheduledMessageId = Id<ScheduledMessageNoun>;

struct ScheduledMessage {
    ScheduledMessageId id;
    ConversationId conversation_id;
    AgentId author_id;
    std::string author_name;
    bool is_undo = false;
    std::string body;
    std::optional<std::string> html;
    std::vector<Attachment> attachments;
    std::vector<std::string> choices;
    std::optional<MessageId> reply_to_id;
    std::optional<std::string> client_id;
    Then then = Then::keep;
    Instant send_at;
    Delivery delivery;
    Instant created_at;

    static constexpr std::string_view shape_name = "ScheduledMessage";
    static constexpr auto fields = shape::fields(
        shape::field("id", &ScheduledMessage::id),
        shape::field("conversation_id", &ScheduledMessage::conversation_id),
        shape::field("author_id", &ScheduledMessage::author_id),
        shape::field("author_name", &ScheduledMessage::author_name),
        shape::field("is_undo", &ScheduledMessage::is_undo,
                     "It waits some seconds only, so that it can be taken back."),
        shape::field("body", &ScheduledMessage::body),
        shape::field("html", &ScheduledMessage::html),
        shape::field("attachments", &ScheduledMessage::attachments),
        shape::field("choices", &ScheduledMessage::choices),
        shape::field("reply_to_id", &ScheduledMessage::reply_to_id),
        shape::field("client_id", &ScheduledMessage::client_id),
        shape::field("then", &ScheduledMessage::then),
        shape::field("send_at", &ScheduledMessage::send_at),
        shape::field("delivery", &ScheduledMessage::delivery, "queued, or failed with the reason."),
        shape::field("created_at", &ScheduledMessage::created_at));
};

std::vector<ScheduledMessage> select_scheduled(Read& tx, std::string_view where,
                                               const storage::Arguments& arguments);

// Refusal not_found "scheduled_message" also when it is sent already, and where the conversation is
// not the actor's to see.
ScheduledMessage find_scheduled(Read& tx, const Actor& who, ScheduledMessageId id);

// Tells the screens that show the conversation, and the writer's own.
void tell_scheduled(Read& tx, const Actor& who, const Standing& at, AgentId author);

// Makes the message of it, as its writer, now.
Message send_scheduled(Write& tx, const ScheduledMessage& what, const Actor& writer);

// The timer: what can no longer be sent stays, with the reason.
void send_in_time(Write& tx, WorkspaceId workspace, std::int64_t scheduled_message);

}  // namespace hamdel::conversations
