#include "conversations/positions.h"

#include "conversations/events.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct Seen {
    static constexpr std::string_view type = events::seen;
    ConversationId conversation_id;
    std::optional<MessageId> received_up_to;
    std::optional<MessageId> read_up_to;

    static constexpr auto fields =
        shape::fields(shape::field("conversation_id", &Seen::conversation_id),
                      shape::field("received_up_to", &Seen::received_up_to),
                      shape::field("read_up_to", &Seen::read_up_to));
};

struct AgentRead {
    static constexpr std::string_view type = events::read;
    ConversationId conversation_id;
    AgentId agent_id;
    MessageId up_to;

    static constexpr auto fields = shape::fields(
        shape::field("conversation_id", &AgentRead::conversation_id),
        shape::field("agent_id", &AgentRead::agent_id), shape::field("up_to", &AgentRead::up_to));
};

void check_is_here(Read& tx, ConversationId conversation, std::optional<MessageId> message,
                   std::string_view field) {
    if (!message) return;
    auto found = tx.one<std::int64_t>("select id from message where id = ? and conversation_id = ?",
                                      *message, conversation);
    if (!found) throw wrong_field(field, "unknown_value");
}

std::optional<MessageId> further(std::optional<MessageId> now, std::optional<MessageId> told) {
    return told && (!now || *told > *now) ? told : now;
}

struct ReadConversation {
    ConversationId id;
    MessageId up_to;

    static constexpr auto fields =
        shape::fields(shape::path("id", &ReadConversation::id),
                      shape::body("up_to", &ReadConversation::up_to, "The last message seen."));
};

Nothing read_conversation(Write& tx, const Actor& who, const ReadConversation& in) {
    Standing at = standing(tx, who, in.id);
    check_is_here(tx, in.id, in.up_to, "up_to");
    if (!who.agent()) throw Refusal(Problem::forbidden, "agents_only");
    auto moved = tx.run(
        "insert into conversation_position values (?, ?, ?) on conflict (conversation_id, "
        "agent_id) "
        "do update set read_up_to = excluded.read_up_to "
        "where conversation_position.read_up_to < excluded.read_up_to",
        in.id, who.agent(), in.up_to);
    if (moved > 0) record(tx, who, AgentRead{in.id, who.agent(), in.up_to}, about(at));
    return {};
}

}  // namespace

void keep_customer_position(Write& tx, const Actor& who, ConversationId id,
                            const CustomerPosition& in) {
    Standing at = standing(tx, who, id);
    check_is_here(tx, id, in.received, "received");
    check_is_here(tx, id, in.read, "read");
    auto now = tx.value<Seen>(
        "select id as conversation_id, customer_received_up_to as received_up_to, "
        "customer_read_up_to as read_up_to from conversation where id = ?",
        id);
    Seen next{id, further(further(now.received_up_to, in.received), in.read),
              further(now.read_up_to, in.read)};
    if (next.received_up_to == now.received_up_to && next.read_up_to == now.read_up_to) return;
    tx.run(
        "update conversation set customer_received_up_to = ?, customer_read_up_to = ?, "
        "customer_unread = (select count(*) from message m where m.conversation_id = ? "
        "and m.direction = 'outgoing' and m.id > coalesce(?, 0)) where id = ?",
        next.received_up_to, next.read_up_to, id, next.read_up_to, id);
    record(tx, who, next, about(at));
}

constinit const Route read_conversation_route = put<read_conversation>(
    "/conversations/{id}/read", may::read, "Says how far the agent has read.");

}  // namespace hamdel::conversations
