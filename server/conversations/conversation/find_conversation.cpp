#include "conversations/find.h"
#include "conversations/reach.h"
#include "kernel/errors.h"

namespace hamdel::conversations {
namespace {

constexpr std::string_view columns_and_joins = R"(
select c.id, c.number, c.subject, c.kind, c.status, c.priority, c.assignee_id, c.team_id, c.tags,
       c.language, c.created_at, c.first_replied_at, c.resolved_at, c.wakes_at, c.linked_to_id, c.aside,
       case when c.merged_into_id is null then null else
           (select target.number from conversation target where target.id = c.merged_into_id) end
           as merged_into_number,
       c.last_incoming_id, c.customer_received_up_to, c.customer_read_up_to, c.updated_at,
       nullif(c.waiting_since, 9007199254740991) as waiting_since,
       cu.id as "customer.id", cu.name as "customer.name", cu.locale as "customer.locale",
       ch.id as "channel.id", ch.type as "channel.type", ch.name as "channel.name",
       c.last_message_id as "last_message.id", c.last_direction as "last_message.direction",
       c.last_preview as "last_message.preview", c.last_author as "last_message.author_name",
       case when c.last_message_id is null then null else c.activity_at end
           as "last_message.created_at",
       p.read_up_to, c.rating_score as "rating.score", c.rating_words as "rating.words",
       c.rated_at as "rating.rated_at"
from conversation c
join customer cw on cw.id = c.customer_id
join customer cu on cu.id = cw.root_id
join channel ch on ch.id = c.channel_id
left join conversation_position p on p.conversation_id = c.id and p.agent_id = ?
)";

}  // namespace

std::vector<Conversation> select_conversations(Read& tx, const Actor& who, std::string_view where,
                                               const storage::Arguments& arguments) {
    storage::Arguments all;
    all.add(who.agent());
    all.append(arguments);
    return tx.all<Conversation>(std::string(columns_and_joins) + std::string(where), all);
}

Conversation find_conversation(Read& tx, const Actor& who, ConversationId id) {
    storage::Arguments arguments;
    arguments.add(id);
    arguments.add(who.workspace);
    Reach reach = reach_of(who);
    arguments.append(reach.arguments);
    auto found = select_conversations(
        tx, who, "where c.id = ? and c.workspace_id = ?" + reach.condition, arguments);
    if (found.empty()) throw Refusal(Problem::not_found, "conversation");
    return std::move(found.front());
}

ConversationId find_by_number(Read& tx, const Actor& who, std::int64_t number) {
    auto id = tx.one<ConversationId>(
        "select id from conversation where workspace_id = ? and number = ?", who.workspace, number);
    return standing(tx, who, id.value_or(ConversationId{})).id;
}

}  // namespace hamdel::conversations
