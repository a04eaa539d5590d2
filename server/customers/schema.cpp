#include "schema.h"

namespace hamdel::customers {
namespace {

// latest_at is last_seen_at, or created_at before the first time: lists are ordered by it.
// indexed_text is what the search index was given last, to be taken out of it again.
// An identity that is only claimed holds nothing, so the unique rule leaves it out.
constexpr storage::Migration steps[] = {
    {.name = "customers/0001", .sql = R"(
create table customer (
    id bigint primary key,
    workspace_id bigint not null references workspace (id),
    name text not null,
    locale text,
    time_zone text,
    tier text not null,
    blocked bigint not null default 0,
    culture_notes text,
    organization text,
    country text,
    created_at bigint not null,
    last_seen_at bigint,
    latest_at bigint not null,
    conversation_count bigint not null default 0,
    online bigint not null default 0,
    indexed_text text not null default ''
);
create index customer_by_latest on customer (workspace_id, latest_at desc, id desc);
create table customer_identity (
    id bigint primary key,
    workspace_id bigint not null,
    customer_id bigint not null references customer (id),
    type text not null,
    value text not null,
    verified bigint not null,
    claimed bigint not null,
    created_at bigint not null
);
create unique index customer_identity_held on customer_identity (workspace_id, type, value)
    where claimed = 0;
create index customer_identity_of on customer_identity (customer_id, id)
)"},
};

}  // namespace

std::span<const storage::Migration> migrations() {
    return steps;
}

}  // namespace hamdel::customers
