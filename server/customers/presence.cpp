// The small facts that channels and conversations keep up to date. They are no events: they change
// with every word, and say nothing that the events of conversations do not.
#include "accounts/door.h"
#include "customers/customers.h"
#include "merging/merged.h"

namespace hamdel::customers {

void saw_customer(Write& tx, WorkspaceId workspace, CustomerId id) {
    for (CustomerId one : path_of(tx, id))
        tx.run(
            "update customer set last_seen_at = ?, latest_at = ? where id = ? and workspace_id = ?",
            tx.now(), tx.now(), one, workspace);
}

void set_online(Write& tx, WorkspaceId workspace, CustomerId id, bool online) {
    std::int64_t changed = 0;
    auto path = path_of(tx, id);
    for (CustomerId one : path)
        changed += tx.run(
            "update customer set online = ? where id = ? and workspace_id = ? and online <> ?",
            online, one, workspace, online);
    if (!changed) return;
    if (online) saw_customer(tx, workspace, id);
    Json data = Json::object({{"customer_id", to_string(path.back())}, {"online", online}});
    tx.whisper({accounts::workspace_topic(workspace)},
               to_text(Json::object({{"type", "customer_presence"}, {"data", std::move(data)}})));
}

void count_conversation(Write& tx, CustomerId id, int change) {
    for (CustomerId one : path_of(tx, id))
        tx.run("update customer set conversation_count = conversation_count + ? where id = ?",
               change, one);
}

}  // namespace hamdel::customers
