#include "conversations/find.h"
#include "conversations/reach.h"
#include "kernel/errors.h"

namespace hamdel::conversations {
namespace {

constexpr std::string_view columns = R"(
select m.id, m.conversation_id, m.direction, m.author_type as "author.type",
       m.author_name as "author.name", m.author_id, m.channel_type, m.body, m.html, m.attachments,
       m.choices, m.mentions, m.reply_to_id, m.client_id, m.delivery_state as "delivery.state",
       m.delivery_reason as "delivery.reason", m.created_at, m.edited_at,
       c.customer_received_up_to, c.customer_read_up_to
from message m
join conversation c on c.id = m.conversation_id
)";

// What a row has beside the shown fields of the message.
struct Beside {
    std::optional<std::int64_t> author_id;
    std::optional<MessageId> customer_received_up_to;
    std::optional<MessageId> customer_read_up_to;

    static constexpr auto fields =
        shape::fields(shape::field("author_id", &Beside::author_id),
                      shape::field("customer_received_up_to", &Beside::customer_received_up_to),
                      shape::field("customer_read_up_to", &Beside::customer_read_up_to));
};

std::optional<std::string> author_id_text(ActorType type, std::optional<std::int64_t> id) {
    if (!id) return {};
    if (type == ActorType::agent) return to_string(AgentId{*id});
    if (type == ActorType::customer) return to_string(CustomerId{*id});
    return {};
}

// The customer's positions tell how far an outgoing message came.
void settle_delivery(Message& message, const Beside& beside) {
    if (message.direction != Direction::outgoing) return;
    if (message.delivery.state != DeliveryState::sent) return;
    if (beside.customer_read_up_to && message.id <= *beside.customer_read_up_to)
        message.delivery.state = DeliveryState::read;
    else if (beside.customer_received_up_to && message.id <= *beside.customer_received_up_to)
        message.delivery.state = DeliveryState::delivered;
}

}  // namespace

std::vector<Message> select_messages(Read& tx, std::string_view where,
                                     const storage::Arguments& arguments) {
    std::vector<Message> out;
    std::string sql = std::string(columns) + std::string(where);
    tx.each_pair<Message, Beside>(
        sql,
        [&](Message message, const Beside& beside) {
            message.author.id = author_id_text(message.author.type, beside.author_id);
            settle_delivery(message, beside);
            out.push_back(std::move(message));
        },
        arguments);
    return out;
}

Message find_message(Read& tx, const Actor& who, MessageId id) {
    storage::Arguments arguments;
    arguments.add(id);
    arguments.add(who.workspace);
    Reach reach = reach_of(who);
    arguments.append(reach.arguments);
    std::string where = "where m.id = ? and m.workspace_id = ?" + reach.condition;
    if (who.type == ActorType::customer) where += " and m.direction <> 'note'";
    auto found = select_messages(tx, where, arguments);
    if (found.empty()) throw Refusal(Problem::not_found, "message");
    return std::move(found.front());
}

}  // namespace hamdel::conversations
