#include "storage/write.h"

namespace hamdel {
namespace {

constexpr int most_events = 4096;  // twelve bits of the number

}  // namespace

void Write::record(const NewEvent& event) {
    if (!is_postgres()) {
        ++events_;
        run(R"(insert into event (workspace_id, type, conversation_id, customer_id, at, actor, payload)
               values (?, ?, ?, ?, ?, ?, ?))",
            event.workspace_id, event.type, event.conversation_id, event.customer_id, now(),
            event.actor, event.payload);
        return;
    }
    if (events_ == most_events) throw std::runtime_error("too many events in one transaction");
    run(R"(insert into event
             (seq, workspace_id, type, conversation_id, customer_id, at, actor, payload)
           values (((pg_current_xact_id()::text::bigint + (select ahead from event_ahead)) << 12)
                     | ?::bigint, ?, ?, ?, ?, ?, ?, ?))",
        events_++, event.workspace_id, event.type, event.conversation_id, event.customer_id, now(),
        event.actor, event.payload);
}

void Write::set_timer(WorkspaceId workspace, std::string_view kind, std::int64_t subject,
                      Instant due) {
    run(R"(insert into timer (kind, subject, workspace_id, due) values (?, ?, ?, ?)
           on conflict (kind, subject)
           do update set due = excluded.due, workspace_id = excluded.workspace_id, tries = 0)",
        kind, subject, workspace, due);
    timers_ = true;
}

void Write::cancel_timer(std::string_view kind, std::int64_t subject) {
    run("delete from timer where kind = ? and subject = ?", kind, subject);
}

}  // namespace hamdel
