#include "start/start.h"

#include "change/tally.h"
#include "customers/customers.h"
#include "storage/search.h"

namespace hamdel::conversations {
namespace {

constexpr std::int64_t first_number = 1001;

std::int64_t next_number(Write& tx, WorkspaceId workspace) {
    if (tx.is_postgres())
        return tx.value<std::int64_t>("select nextval('conversation_number_source')");
    return tx.value<std::int64_t>(
        "insert into conversation_counter values (?, ?) "
        "on conflict (workspace_id) do update set last = last + 1 returning last",
        workspace, first_number);
}

}  // namespace

ConversationId start_conversation(Write& tx, const Actor& who, const Start& in) {
    auto id = tx.new_id<ConversationId>();
    std::int64_t number = next_number(tx, who.workspace);
    tx.run(
        "insert into conversation (id, workspace_id, number, subject, customer_id, channel_id, "
        "kind, status, priority, team_id, tags, language, created_at, updated_at, activity_at, "
        "linked_to_id) values (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, '[]', ?, ?, ?, ?, ?)",
        id, who.workspace, number, in.subject, in.customer_id, in.channel_id, in.kind, in.priority,
        in.team_id, in.language, tx.now(), tx.now(), tx.now(), in.linked_to_id);
    tally_new(tx, who.workspace,
              {.id = id, .customer_id = in.customer_id, .kind = in.kind, .team_id = in.team_id});
    customers::count_conversation(tx, in.customer_id, 1);
    if (in.subject)
        search::index(tx, search::Kind::conversation, who.workspace, id.value, *in.subject);
    return id;
}

}  // namespace hamdel::conversations
