// A message: one utterance in a conversation.
#pragma once

#include "conversations/conversation.h"
#include "module/actor.h"

namespace hamdel::conversations {

// Limits of a message, in code points, files and bytes. Beyond them a message is refused as a
// whole: too_large, with the limit.
inline constexpr std::size_t longest_body = 100'000;
// What is read of a request before that is looked at.
inline constexpr std::size_t longest_read = 1 << 20;
inline constexpr std::size_t most_attachments = 20;
inline constexpr std::int64_t largest_attachment = 25 << 20;
inline constexpr std::int64_t largest_message = 50 << 20;
// Of the choices that an answer offers.
inline constexpr std::size_t most_choices = 10;
inline constexpr std::size_t longest_choice = 80;

struct Attachment {
    AttachmentId id;
    std::string name;
    std::string type;
    std::int64_t size = 0;
    std::string url;

    static constexpr std::string_view shape_name = "Attachment";
    static constexpr auto fields = shape::fields(
        shape::field("id", &Attachment::id), shape::field("name", &Attachment::name),
        shape::field("type", &Attachment::type), shape::field("size", &Attachment::size),
        shape::field("url", &Attachment::url));
};

enum class DeliveryState { queued, sent, delivered, read, failed };
constexpr auto names(DeliveryState) {
    return std::array<std::string_view, 5>{"queued", "sent", "delivered", "read", "failed"};
}

struct Delivery {
    DeliveryState state = DeliveryState::sent;
    std::optional<std::string> reason;

    static constexpr std::string_view shape_name = "Delivery";
    static constexpr auto fields = shape::fields(shape::field("state", &Delivery::state),
                                                 shape::field("reason", &Delivery::reason));
};

struct Author {
    ActorType type = ActorType::system;
    std::optional<std::string> id;
    std::string name;

    static constexpr std::string_view shape_name = "Author";
    static constexpr auto fields =
        shape::fields(shape::field("type", &Author::type), shape::field("id", &Author::id),
                      shape::field("name", &Author::name));
};

struct Message {
    MessageId id;
    ConversationId conversation_id;
    Direction direction = Direction::incoming;
    Author author;
    std::string channel_type;
    std::string body;
    std::optional<std::string> html;
    std::vector<Attachment> attachments;
    std::vector<std::string> choices;
    std::optional<MessageId> reply_to_id;
    std::optional<std::string> client_id;
    std::vector<AgentId> mentions;
    Delivery delivery;
    Instant created_at;
    std::optional<Instant> edited_at;

    static constexpr std::string_view shape_name = "Message";
    static constexpr auto fields = shape::fields(
        shape::field("id", &Message::id),
        shape::field("conversation_id", &Message::conversation_id),
        shape::field("direction", &Message::direction), shape::field("author", &Message::author),
        shape::field("channel_type", &Message::channel_type), shape::field("body", &Message::body),
        shape::field("html", &Message::html), shape::field("attachments", &Message::attachments),
        shape::field("choices", &Message::choices, "Answers the customer may pick with one press."),
        shape::field("reply_to_id", &Message::reply_to_id),
        shape::field("client_id", &Message::client_id,
                     "Made by the sender: the same one again is the same message."),
        shape::field("mentions", &Message::mentions), shape::field("delivery", &Message::delivery),
        shape::field("created_at", &Message::created_at),
        shape::field("edited_at", &Message::edited_at));
};

}  // namespace hamdel::conversations
