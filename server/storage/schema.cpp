#include "schema.h"

namespace hamdel::storage {
namespace {

constexpr Migration steps[] = {
    {.name = "storage/0001",
     .sql = R"(
create table migration (name text primary key, at bigint not null);

create table event (
    seq bigint primary key,
    workspace_id bigint not null,
    type text not null,
    conversation_id bigint not null,
    customer_id bigint not null,
    at bigint not null,
    actor text not null,
    payload text not null);
create index event_of_conversation on event (workspace_id, conversation_id, seq);
create index event_of_customer on event (workspace_id, customer_id, seq);

create table subscriber (
    name text primary key,
    seq bigint not null,
    tries bigint not null default 0,
    retry_at bigint not null default 0);
-- Events that a subscriber could not take, so that it went on without.
create table subscriber_left (
    name text not null,
    seq bigint not null,
    why text not null,
    at bigint not null,
    primary key (name, seq));

create table timer (
    kind text not null,
    subject bigint not null,
    workspace_id bigint not null,
    due bigint not null,
    tries bigint not null default 0,
    primary key (kind, subject));
create index timer_due on timer (due);

create table idempotency_key (
    workspace_id bigint not null,
    actor text not null,
    key text not null,
    fingerprint text not null,
    status bigint not null,
    answer text not null,
    at bigint not null,
    primary key (workspace_id, actor, key));
create index idempotency_key_at on idempotency_key (at);

create table blob (
    hash text primary key,
    size bigint not null,
    uses bigint not null,
    created_at bigint not null);
)",
     // A dump that is restored into another cluster meets a young transaction counter there:
     // `ahead` is added to it, so that event numbers go on rising.
     .postgres_only = R"(
create table event_ahead (ahead bigint not null);
insert into event_ahead values (0);
create function each_number(list text) returns table (value bigint) language sql immutable as
    $$ select cast(jsonb_array_elements_text(cast(list as jsonb)) as bigint) $$;
create function each_text(list text) returns table (value text) language sql immutable as
    $$ select jsonb_array_elements_text(cast(list as jsonb)) $$
)"},
    {.name = "storage/0002",
     .sql = "",
     .sqlite_only = R"(
create virtual table search_message using fts5(
    words, stems, beginnings, content = '', tokenize = 'spaces');
create virtual table search_message_terms using fts5vocab(search_message, instance);
create virtual table search_conversation using fts5(
    words, stems, beginnings, content = '', tokenize = 'spaces');
create virtual table search_conversation_terms using fts5vocab(search_conversation, instance);
create virtual table search_customer using fts5(
    words, stems, beginnings, content = '', tokenize = 'spaces');
create virtual table search_customer_terms using fts5vocab(search_customer, instance)
)",
     .postgres_only = R"(
create table search_message (document bigint primary key, tokens tsvector not null);
create index search_message_tokens on search_message using gin (tokens);
create table search_conversation (document bigint primary key, tokens tsvector not null);
create index search_conversation_tokens on search_conversation using gin (tokens);
create table search_customer (document bigint primary key, tokens tsvector not null);
create index search_customer_tokens on search_customer using gin (tokens)
)"},
    {.name = "storage/0003", .sql = R"(
alter table idempotency_key add column type text not null default 'application/json';
alter table idempotency_key add column headers text not null default '[]'
)"},
    {.name = "storage/0004", .sql = R"(
create table server_node (id bigint primary key, seen_at bigint not null);
create table present_actor (
    node_id bigint not null,
    door text not null,
    workspace_id bigint not null,
    actor text not null,
    actor_id bigint not null,
    primary key (node_id, door, actor, actor_id));
create index present_actor_of_actor on present_actor (door, actor, actor_id)
)"},
};

}  // namespace

std::span<const Migration> own_migrations() {
    return steps;
}

}  // namespace hamdel::storage
