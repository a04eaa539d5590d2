#include "frames.h"

#include "conversations/events.h"
#include "views.h"

namespace hamdel::chat {
namespace {

namespace events = conversations::events;

struct MessageFrame {
    VisitorMessage message;
    VisitorConversation conversation;

    static constexpr auto fields =
        shape::fields(shape::field("message", &MessageFrame::message),
                      shape::field("conversation", &MessageFrame::conversation));
};

struct ConversationFrame {
    VisitorConversation conversation;

    static constexpr auto fields =
        shape::fields(shape::field("conversation", &ConversationFrame::conversation));
};

struct SeenFrame {
    ConversationId conversation_id;
    std::optional<MessageId> agent_read_up_to;

    static constexpr auto fields =
        shape::fields(shape::field("conversation_id", &SeenFrame::conversation_id),
                      shape::field("agent_read_up_to", &SeenFrame::agent_read_up_to));
};

Actor visitor_of(const EventRow& event) {
    Actor out;
    out.workspace = event.workspace_id;
    out.type = ActorType::customer;
    out.id = event.customer_id;
    return out;
}

bool says_something(std::string_view type) {
    return type == events::created || type == events::received || type == events::replied;
}

// Notes, tags and other internals are nobody's business outside, but what becomes of the
// conversation with a note is. The visitor's own position counts on the visitor's other devices.
bool changes_what_is_seen(const EventRow& event) {
    if (event.type == events::noted) return !event.payload["changes"]["then"].is_null();
    if (event.type == events::changed) return !event.payload["changes"]["subject"].is_null();
    return event.type == events::assigned || event.type == events::resolved ||
           event.type == events::reopened || event.type == events::seen ||
           event.type == events::rated;
}

}  // namespace

std::optional<FrameSource::Frame> visitor_frame(Read& tx, const EventRow& event) {
    Actor visitor = visitor_of(event);
    ConversationId id{event.conversation_id};
    if (says_something(event.type)) {
        auto message_id = parse_id<conversations::MessageNoun>(event.payload["message_id"].text());
        if (!message_id) return {};
        auto message =
            conversations::find_message(tx, system_actor(event.workspace_id), *message_id);
        if (message.direction == conversations::Direction::note) return {};
        MessageFrame frame{visitor_message(message), visitor_conversation(tx, visitor, id)};
        return FrameSource::Frame{"message", shape::to_text(frame)};
    }
    if (event.type == events::read) {
        SeenFrame frame{id, visitor_conversation(tx, visitor, id).agent_read_up_to};
        return FrameSource::Frame{"seen", shape::to_text(frame)};
    }
    if (changes_what_is_seen(event)) {
        ConversationFrame frame{visitor_conversation(tx, visitor, id)};
        return FrameSource::Frame{"conversation", shape::to_text(frame)};
    }
    return {};
}

}  // namespace hamdel::chat
