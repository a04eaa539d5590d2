// An event: what happened, kept for ever in the order of commits. Small: ids and what changed, not
// whole objects; who shows it reads the rest. Its number `seq` only grows, with gaps.
#pragma once

#include "kernel/ids.h"
#include "kernel/shape_fields.h"

namespace hamdel {

struct WorkspaceNoun {
    static constexpr std::string_view prefix = "wsp";
};
using WorkspaceId = Id<WorkspaceNoun>;

// The columns of the log. `type` is "noun.verb_past". `conversation_id` and `customer_id` are the
// bare numbers of what it is about (0: none): by them the timeline and the visitor's door find it.
struct EventRow {
    std::int64_t seq = 0;
    WorkspaceId workspace_id;
    std::string type;
    std::int64_t conversation_id = 0;
    std::int64_t customer_id = 0;
    Instant at;
    Json actor;    // {type, id, name}
    Json payload;  // the event's own fields

    static constexpr auto fields = shape::fields(
        shape::field("seq", &EventRow::seq), shape::field("workspace_id", &EventRow::workspace_id),
        shape::field("type", &EventRow::type),
        shape::field("conversation_id", &EventRow::conversation_id),
        shape::field("customer_id", &EventRow::customer_id), shape::field("at", &EventRow::at),
        shape::field("actor", &EventRow::actor), shape::field("payload", &EventRow::payload));
};

// What a slice hands to Write::record; seq and moment are the transaction's.
struct NewEvent {
    WorkspaceId workspace_id;
    std::string_view type;
    std::int64_t conversation_id = 0;
    std::int64_t customer_id = 0;
    std::string actor = "null";    // JSON text
    std::string payload = "null";  // JSON text
};

}  // namespace hamdel
