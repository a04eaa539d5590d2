#include "notification.h"

#include "kernel/text/text.h"
#include "module/record.h"

namespace hamdel::notifications {
namespace {

constexpr std::size_t preview_length = 140;

constexpr std::string_view columns =
    "select n.id, n.reason, n.conversation_id, c.number, c.subject, cu.name as customer_name, "
    "n.message_id, coalesce(m.body, '') as preview, n.actor_id, n.actor_name, n.happened, n.at, "
    "n.read_at from notification n join conversation c on c.id = n.conversation_id "
    "join customer cw on cw.id = c.customer_id join customer cu on cu.id = cw.root_id "
    "left join message m on m.id = n.message_id where n.agent_id = ?";

}  // namespace

std::vector<Notification> select_notifications(Read& tx, AgentId agent, std::string_view where,
                                               const storage::Arguments& arguments) {
    storage::Arguments all;
    all.add(agent);
    all.append(arguments);
    auto out = tx.all<Notification>(std::string(columns) + std::string(where), all);
    for (Notification& one : out)
        one.preview = text::preview(one.preview, preview_length);
    return out;
}

void read_some(Write& tx, WorkspaceId workspace, AgentId agent, std::string_view where,
               const storage::Arguments& arguments) {
    storage::Arguments all;
    all.add(tx.now());
    all.add(agent);
    all.append(arguments);
    auto changed =
        tx.run("update notification set read_at = ? where agent_id = ? and read_at is null" +
                   std::string(where),
               all);
    if (changed > 0) record(tx, system_actor(workspace), NotificationsChanged{agent, {}});
}

}  // namespace hamdel::notifications
