// A conversation as lists and screens see it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conversations/ids.h"
#include "conversations/status.h"
#include "kernel/shape.h"

namespace hamdel::conversations {

enum class Direction { incoming, outgoing, note };
constexpr auto names(Direction) {
    return std::array<std::string_view, 3>{"incoming", "outgoing", "note"};
}

struct CustomerBrief {
    CustomerId id;
    std::string name;
    std::optional<std::string> locale;

    static constexpr std::string_view shape_name = "CustomerBrief";
    static constexpr auto fields = shape::fields(shape::field("id", &CustomerBrief::id),
                                                 shape::field("name", &CustomerBrief::name),
                                                 shape::field("locale", &CustomerBrief::locale));
};

struct ChannelBrief {
    ChannelId id;
    std::string type;
    std::string name;

    static constexpr std::string_view shape_name = "ChannelBrief";
    static constexpr auto fields = shape::fields(shape::field("id", &ChannelBrief::id),
                                                 shape::field("type", &ChannelBrief::type),
                                                 shape::field("name", &ChannelBrief::name));
};

struct LastMessage {
    MessageId id;
    Direction direction = Direction::incoming;
    std::string preview;
    std::string author_name;
    Instant created_at;

    static constexpr std::string_view shape_name = "LastMessage";
    static constexpr auto fields = shape::fields(
        shape::field("id", &LastMessage::id), shape::field("direction", &LastMessage::direction),
        shape::field("preview", &LastMessage::preview),
        shape::field("author_name", &LastMessage::author_name),
        shape::field("created_at", &LastMessage::created_at));
};

// What the customer says of the help, from 1, very bad, to 5, excellent.
struct Rating {
    std::int64_t score = 0;
    std::optional<std::string> words;
    Instant rated_at;

    static constexpr std::string_view shape_name = "Rating";
    static constexpr auto fields = shape::fields(
        shape::field("score", &Rating::score, "From 1, very bad, to 5, excellent."),
        shape::field("words", &Rating::words), shape::field("rated_at", &Rating::rated_at));
};

struct Conversation {
    ConversationId id;
    std::int64_t number = 0;
    std::optional<std::string> subject;
    CustomerBrief customer;
    Kind kind = Kind::service;
    Status status = Status::open;
    Priority priority = Priority::normal;
    std::optional<AgentId> assignee_id;
    std::optional<TeamId> team_id;
    std::vector<std::string> tags;
    std::optional<std::string> language;
    ChannelBrief channel;
    Instant created_at;
    std::optional<Instant> first_replied_at;
    std::optional<Instant> resolved_at;
    std::optional<Instant> wakes_at;
    std::optional<Instant> waiting_since;
    std::optional<ConversationId> linked_to_id;
    std::optional<Aside> aside;
    std::optional<std::int64_t> merged_into_number;
    std::optional<LastMessage> last_message;
    std::optional<MessageId> last_incoming_id;
    std::optional<MessageId> customer_received_up_to;
    std::optional<MessageId> customer_read_up_to;
    std::optional<MessageId> read_up_to;
    std::optional<Rating> rating;
    Instant updated_at;

    static constexpr std::string_view shape_name = "Conversation";
    static constexpr auto fields = shape::fields(
        shape::field("id", &Conversation::id),
        shape::field("number", &Conversation::number, "Short, counted in the workspace."),
        shape::field("subject", &Conversation::subject),
        shape::field("customer", &Conversation::customer),
        shape::field("kind", &Conversation::kind), shape::field("status", &Conversation::status),
        shape::field("priority", &Conversation::priority),
        shape::field("assignee_id", &Conversation::assignee_id),
        shape::field("team_id", &Conversation::team_id), shape::field("tags", &Conversation::tags),
        shape::field("language", &Conversation::language, "Of the customer's words: fa, en, …"),
        shape::field("channel", &Conversation::channel),
        shape::field("created_at", &Conversation::created_at),
        shape::field("first_replied_at", &Conversation::first_replied_at),
        shape::field("resolved_at", &Conversation::resolved_at),
        shape::field("wakes_at", &Conversation::wakes_at),
        shape::field("waiting_since", &Conversation::waiting_since,
                     "When the customer wrote the first words that are not answered yet."),
        shape::field("linked_to_id", &Conversation::linked_to_id,
                     "The resolved conversation that this one goes on from."),
        shape::field("aside", &Conversation::aside,
                     "In no list of work: spam, or merged into another conversation."),
        shape::field("merged_into_number", &Conversation::merged_into_number,
                     "Of the conversation that holds its messages now."),
        shape::field("last_message", &Conversation::last_message),
        shape::field("last_incoming_id", &Conversation::last_incoming_id),
        shape::field("customer_received_up_to", &Conversation::customer_received_up_to),
        shape::field("customer_read_up_to", &Conversation::customer_read_up_to),
        shape::field("read_up_to", &Conversation::read_up_to,
                     "The asking agent's own position; null in live frames."),
        shape::field("rating", &Conversation::rating),
        shape::field("updated_at", &Conversation::updated_at));
};

}  // namespace hamdel::conversations
