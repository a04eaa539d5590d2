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

}  // namespace hamdel::notifications
