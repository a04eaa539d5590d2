// Conversations and messages as a visitor sees them: no notes, no internals.
#pragma once

#include "conversations/find.h"

namespace hamdel::chat {

using conversations::ConversationId;
using conversations::MessageId;

enum class VisitorStatus { open, resolved };
constexpr auto names(VisitorStatus) {
    return std::array<std::string_view, 2>{"open", "resolved"};
}

struct VisitorAgent {
    std::string name;

    static constexpr std::string_view shape_name = "VisitorAgent";
    static constexpr auto fields = shape::fields(shape::field("name", &VisitorAgent::name));
};

struct VisitorLastMessage {
    std::string preview;
    conversations::Direction direction = conversations::Direction::incoming;
    Instant created_at;

    static constexpr std::string_view shape_name = "VisitorLastMessage";
    static constexpr auto fields =
        shape::fields(shape::field("preview", &VisitorLastMessage::preview),
                      shape::field("direction", &VisitorLastMessage::direction),
                      shape::field("created_at", &VisitorLastMessage::created_at));
};

struct VisitorConversation {
    ConversationId id;
    std::int64_t number = 0;
    std::optional<std::string> subject;
    VisitorStatus status = VisitorStatus::open;
    std::optional<VisitorAgent> agent;
    std::optional<VisitorLastMessage> last_message;
    std::int64_t unread = 0;
    std::optional<MessageId> agent_read_up_to;
    std::optional<std::int64_t> rating;
    Instant updated_at;

    static constexpr std::string_view shape_name = "VisitorConversation";
    static constexpr auto fields = shape::fields(
        shape::field("id", &VisitorConversation::id),
        shape::field("number", &VisitorConversation::number),
        shape::field("subject", &VisitorConversation::subject),
        shape::field("status", &VisitorConversation::status),
        shape::field("agent", &VisitorConversation::agent),
        shape::field("last_message", &VisitorConversation::last_message),
        shape::field("unread", &VisitorConversation::unread),
        shape::field("agent_read_up_to", &VisitorConversation::agent_read_up_to),
        shape::field("rating", &VisitorConversation::rating, "Said since it was resolved."),
        shape::field("updated_at", &VisitorConversation::updated_at));
};

struct VisitorAuthor {
    ActorType type = ActorType::system;
    std::string name;

    static constexpr std::string_view shape_name = "VisitorAuthor";
    static constexpr auto fields = shape::fields(shape::field("type", &VisitorAuthor::type),
                                                 shape::field("name", &VisitorAuthor::name));
};

struct VisitorMessage {
    MessageId id;
    ConversationId conversation_id;
    conversations::Direction direction = conversations::Direction::incoming;
    VisitorAuthor author;
    std::string body;
    std::optional<std::string> html;
    std::vector<conversations::Attachment> attachments;
    std::vector<std::string> choices;
    std::optional<std::string> client_id;
    Instant created_at;

    static constexpr std::string_view shape_name = "VisitorMessage";
    static constexpr auto fields = shape::fields(
        shape::field("id", &VisitorMessage::id),
        shape::field("conversation_id", &VisitorMessage::conversation_id),
        shape::field("direction", &VisitorMessage::direction),
        shape::field("author", &VisitorMessage::author),
        shape::field("body", &VisitorMessage::body), shape::field("html", &VisitorMessage::html),
        shape::field("attachments", &VisitorMessage::attachments),
        shape::field("choices", &VisitorMessage::choices),
        shape::field("client_id", &VisitorMessage::client_id),
        shape::field("created_at", &VisitorMessage::created_at));
};

VisitorConversation visitor_conversation(Read& tx, const Actor& visitor, ConversationId id);
// The latest first, at most 50.
std::vector<VisitorConversation> visitor_conversations(Read& tx, const Actor& visitor);
VisitorMessage visitor_message(const conversations::Message& message);

}  // namespace hamdel::chat
