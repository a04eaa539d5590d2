#include "schema.h"

namespace hamdel::notifications {

// One unread row for an agent, a conversation and a reason: what happens again counts in it.
constinit const storage::Migration first_schema{.name = "notifications/0001", .sql = R"(
create table notification (
    id bigint primary key,
    workspace_id bigint not null,
    agent_id bigint not null,
    conversation_id bigint not null references conversation (id),
    reason text not null,
    message_id bigint,
    actor_id text,
    actor_name text not null,
    happened bigint not null,
    at bigint not null,
    read_at bigint
);
create unique index notification_unread
    on notification (agent_id, conversation_id, reason) where read_at is null;
create index notification_of_agent on notification (agent_id, at, id);

create table notification_preference (
    agent_id bigint primary key,
    quiet_until bigint
);
)"};

// A browser that asked for pushes; what is to be told to it; the key that signs for a workspace.
constinit const storage::Migration push_schema{.name = "notifications/0002", .sql = R"(
create table push_key (
    workspace_id bigint primary key,
    jwk text not null,
    public_key text not null,
    created_at bigint not null
);
create table push_subscription (
    id bigint primary key,
    workspace_id bigint not null,
    agent_id bigint not null,
    session_id bigint not null,
    endpoint text not null unique,
    p256dh text not null,
    auth text not null,
    language text not null,
    created_at bigint not null,
    failures bigint not null default 0
);
create index push_subscription_of_agent on push_subscription (agent_id);
create table push (
    id bigint primary key,
    subscription_id bigint not null,
    notification_id bigint not null,
    version bigint not null default 1,
    tries bigint not null default 0,
    due_at bigint not null,
    created_at bigint not null,
    unique (subscription_id, notification_id)
);
create index push_due on push (due_at, id);
)"};

}  // namespace hamdel::notifications
