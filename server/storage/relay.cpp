#include "relay.h"

namespace hamdel::storage {

// SQLite has one writer: what is there, is there in order. On PostgreSQL an event's number holds
// its transaction's, given out long before the commit: all numbers of transactions older than the
// oldest that still runs are settled.

std::vector<EventRow> events_after(Read& tx, std::int64_t seq, int limit) {
    constexpr auto on_sqlite = R"(
        select seq, workspace_id, type, conversation_id, customer_id, at, actor, payload
        from event where seq > ? order by seq limit ?)";
    constexpr auto on_postgres = R"(
        select seq, workspace_id, type, conversation_id, customer_id, at, actor, payload
        from event where seq > ?
          and seq < ((pg_snapshot_xmin(pg_current_snapshot())::text::bigint
                      + (select ahead from event_ahead)) << 12)
        order by seq limit ?)";
    return tx.all<EventRow>(tx.is_postgres() ? on_postgres : on_sqlite, seq, limit);
}

std::int64_t last_event(Read& tx) {
    return tx.value<std::int64_t>(tx.is_postgres() ? R"(
        select coalesce(max(seq), 0) from event
        where seq < ((pg_snapshot_xmin(pg_current_snapshot())::text::bigint
                      + (select ahead from event_ahead)) << 12))"
                                                   : "select coalesce(max(seq), 0) from event");
}

}  // namespace hamdel::storage
