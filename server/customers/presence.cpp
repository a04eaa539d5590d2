// The small facts that channels and conversations keep up to date. They are no events: they change
// with every word, and say nothing that the events of conversations do not.
#include "accounts/door.h"
#include "customers/customers.h"

namespace hamdel::customers {

void saw_customer(Write& tx, WorkspaceId workspace, CustomerId id) {
    tx.run("update customer set last_seen_at = ?, latest_at = ? where id = ? and workspace_id = ?",
           tx.now(), tx.now(), id, workspace);
}

void set_online(Write& tx, WorkspaceId workspace, CustomerId id, bool online) {
    auto changed = tx.run(
        "update customer set online = ?, last_seen_at = ?, latest_at = ? "
        "where id = ? and workspace_id = ? and online <> ?",
        online, tx.now(), tx.now(), id, workspace, online);
    if (!changed) return;
    Json data = Json::object({{"customer_id", to_string(id)}, {"online", online}});
    tx.whisper({accounts::workspace_topic(workspace)},
               to_text(Json::object({{"type", "customer_presence"}, {"data", std::move(data)}})));
}

void forget_open_screens(Write& tx) {
    tx.run("update customer set online = 0 where online <> 0");
}

void count_conversation(Write& tx, CustomerId id, int change) {
    tx.run("update customer set conversation_count = conversation_count + ? where id = ?", change,
           id);
}

}  // namespace hamdel::customers
