#include "push/push.h"

namespace hamdel::notifications {
namespace {

struct PushNoun {
    static constexpr std::string_view prefix = "pus";
};

bool is_quiet(Read& tx, AgentId agent) {
    return tx
        .one<std::int64_t>(
            "select 1 from notification_preference where agent_id = ? and quiet_until > ?", agent,
            tx.now())
        .has_value();
}

}  // namespace

void queue_pushes(Write& tx, AgentId agent, NotificationId id) {
    auto browsers =
        tx.all<PushSubscriptionId>("select id from push_subscription where agent_id = ?", agent);
    if (browsers.empty() || is_quiet(tx, agent)) return;
    for (PushSubscriptionId browser : browsers)
        tx.run(
            "insert into push (id, subscription_id, notification_id, due_at, created_at) "
            "values (?, ?, ?, ?, ?) on conflict (subscription_id, notification_id) do update set "
            "version = push.version + 1, tries = 0, due_at = excluded.due_at, "
            "created_at = excluded.created_at",
            tx.new_id<Id<PushNoun>>(), browser, id, tx.now(), tx.now());
}

}  // namespace hamdel::notifications
