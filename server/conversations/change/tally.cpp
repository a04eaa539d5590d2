#include "change/tally.h"

namespace hamdel::conversations {
namespace {

void add(Write& tx, WorkspaceId workspace, const Standing& at, int change) {
    // PostgreSQL has many writers: each connection keeps rows of its own, so that two of them do
    // not collide on the same counter; reading adds them up. SQLite has one writer, one shard.
    std::string_view sql =
        tx.is_postgres()
            ? "insert into conversation_tally values (?, ?, ?, ?, ?, pg_backend_pid() % 256, ?) "
              "on conflict (workspace_id, status, assignee_id, team_id, kind, shard) "
              "do update set n = conversation_tally.n + excluded.n"
            : "insert into conversation_tally values (?, ?, ?, ?, ?, 0, ?) "
              "on conflict (workspace_id, status, assignee_id, team_id, kind, shard) "
              "do update set n = conversation_tally.n + excluded.n";
    tx.run(sql, workspace, at.status, at.assignee_id.value_or(AgentId{}),
           at.team_id.value_or(TeamId{}), at.kind, change);
}

}  // namespace

void tally_new(Write& tx, WorkspaceId workspace, const Standing& now) {
    add(tx, workspace, now, 1);
}

void tally_change(Write& tx, WorkspaceId workspace, const Standing& before, const Standing& now) {
    bool same = before.status == now.status && before.kind == now.kind &&
                before.assignee_id == now.assignee_id && before.team_id == now.team_id &&
                before.aside == now.aside;
    if (same) return;
    if (!before.aside) add(tx, workspace, before, -1);
    if (!now.aside) add(tx, workspace, now, 1);
}

std::vector<TallyRow> tally(Read& tx, WorkspaceId workspace) {
    return tx.all<TallyRow>(
        "select status, assignee_id, team_id, kind, cast(sum(n) as bigint) as n "
        "from conversation_tally where workspace_id = ? "
        "group by status, assignee_id, team_id, kind having sum(n) <> 0",
        workspace);
}

}  // namespace hamdel::conversations
