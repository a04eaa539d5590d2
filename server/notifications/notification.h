// What an agent is told of, and why.
#pragma once

#include "conversations/conversation.h"
#include "module/actor.h"
#include "storage/write.h"

namespace hamdel::notifications {

struct NotificationNoun {
    static constexpr std::string_view prefix = "ntf";
};
using NotificationId = Id<NotificationNoun>;
using conversations::ConversationId;
using conversations::MessageId;

enum class Reason { mentioned, assigned, followed, woken, take_over_asked, given, kept };
constexpr auto names(Reason) {
    return std::array<std::string_view, 7>{"mentioned",       "assigned", "followed", "woken",
                                           "take_over_asked", "given",    "kept"};
}

struct Notification {
    NotificationId id;
    Reason reason = Reason::mentioned;
    ConversationId conversation_id;
    std::int64_t number = 0;
    std::optional<std::string> subject;
    std::string customer_name;
    std::optional<MessageId> message_id;
    std::string preview;
    std::optional<std::string> actor_id;
    std::string actor_name;
    std::int64_t happened = 1;
    Instant at;
    std::optional<Instant> read_at;

    static constexpr std::string_view shape_name = "Notification";
    static constexpr auto fields = shape::fields(
        shape::field("id", &Notification::id), shape::field("reason", &Notification::reason),
        shape::field("conversation_id", &Notification::conversation_id),
        shape::field("number", &Notification::number),
        shape::field("subject", &Notification::subject),
        shape::field("customer_name", &Notification::customer_name),
        shape::field("message_id", &Notification::message_id),
        shape::field("preview", &Notification::preview, "The first words of that message."),
        shape::field("actor_id", &Notification::actor_id),
        shape::field("actor_name", &Notification::actor_name),
        shape::field("happened", &Notification::happened, "How often since it was last read."),
        shape::field("at", &Notification::at), shape::field("read_at", &Notification::read_at));
};

// Told to the agent's screens: one is new or counts more (id), or some were read.
struct NotificationsChanged {
    static constexpr std::string_view type = "notification.changed";
    AgentId agent_id;
    std::optional<NotificationId> id;

    static constexpr auto fields =
        shape::fields(shape::field("agent_id", &NotificationsChanged::agent_id),
                      shape::field("id", &NotificationsChanged::id));
};

// Kept so long; an agent's older ones go when a new one comes.
inline constexpr Span kept = days(60);

// The agent's own, `where` over n (notification) and c (conversation).
std::vector<Notification> select_notifications(Read& tx, AgentId agent, std::string_view where,
                                               const storage::Arguments& arguments = {});

// Marks the unread ones that fit `where` as read, and tells the agent's screens.
void read_some(Write& tx, WorkspaceId workspace, AgentId agent, std::string_view where,
               const storage::Arguments& arguments = {});

}  // namespace hamdel::notifications
