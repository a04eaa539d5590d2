// What agents' live screens are shown of conversations: whole objects, read when the event is told,
// so that a screen needs nothing else to be right.
#include "frames.h"

#include "change/change.h"
#include "conversations/events.h"
#include "messages/said.h"

namespace hamdel::conversations {
namespace {

// The facts of an event as agents' screens take them.
struct AgentFrame {
    Conversation conversation;
    std::optional<Message> message;
    std::optional<Standing> before;
    std::optional<Standing> after;
    Json actor;
    Json changes;

    static constexpr auto fields = shape::fields(
        shape::field("conversation", &AgentFrame::conversation),
        shape::field("message", &AgentFrame::message), shape::field("before", &AgentFrame::before),
        shape::field("after", &AgentFrame::after), shape::field("actor", &AgentFrame::actor),
        shape::field("changes", &AgentFrame::changes));
};

FrameSource::Frame passed_on(const EventRow& event) {
    return {event.type, to_text(event.payload)};
}

}  // namespace

std::optional<FrameSource::Frame> agent_frame(Read& tx, const EventRow& event) {
    if (event.type == events::seen || event.type == events::read) return passed_on(event);
    Actor everyone = system_actor(event.workspace_id);
    Change change = shape::from_json<Change>(event.payload);
    AgentFrame frame{.conversation = find_conversation(tx, everyone, {event.conversation_id}),
                     .message = {},
                     .before = change.before,
                     .after = change.after,
                     .actor = event.actor,
                     .changes = change.changes};
    if (change.message_id) frame.message = find_message(tx, everyone, *change.message_id);
    return FrameSource::Frame{event.type, shape::to_text(frame)};
}

std::optional<FrameSource::Frame> note_frame(Read& tx, const EventRow& event) {
    auto id = parse_id<MessageNoun>(event.payload["message_id"].text());
    if (!id) return {};
    Actor everyone = system_actor(event.workspace_id);
    return FrameSource::Frame{event.type,
                              shape::to_text(said(tx, everyone, find_message(tx, everyone, *id)))};
}

std::optional<FrameSource::Frame> saved_views_frame(Read&, const EventRow& event) {
    return passed_on(event);
}

std::optional<FrameSource::Frame> tags_frame(Read&, const EventRow& event) {
    return passed_on(event);
}

}  // namespace hamdel::conversations
