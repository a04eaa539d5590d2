#include "migrations.h"

namespace hamdel::accounts {

// Names and e-mail addresses are compared by their folded keys, so that two spellings of one name
// are one name on both engines.
constinit const std::array<storage::Migration, 4> migrations{{
    {"accounts/0001", R"sql(
create table workspace (
    id bigint primary key,
    name text not null,
    locale text not null,
    time_zone text not null,
    calendar text not null,
    created_at bigint not null
);
create table role (
    id bigint primary key,
    workspace_id bigint not null references workspace (id),
    name text not null,
    name_key text not null,
    permissions text not null,
    created_at bigint not null,
    unique (workspace_id, name_key)
);
create table agent (
    id bigint primary key,
    workspace_id bigint not null references workspace (id),
    name text not null,
    email text not null,
    email_key text not null,
    password_hash text not null,
    role text not null,
    role_id bigint references role (id),
    locale text not null,
    presence text not null,
    connected bigint not null,
    disabled bigint not null,
    created_at bigint not null,
    unique (workspace_id, email_key)
);
create index agent_by_email on agent (email_key);
create table team (
    id bigint primary key,
    workspace_id bigint not null references workspace (id),
    name text not null,
    name_key text not null,
    icon text not null,
    created_at bigint not null,
    unique (workspace_id, name_key)
);
create table team_member (
    team_id bigint not null references team (id),
    agent_id bigint not null references agent (id),
    primary key (team_id, agent_id)
);
create index team_member_by_agent on team_member (agent_id);
)sql"},
    {"accounts/0002", R"sql(
create table session (
    id bigint primary key,
    agent_id bigint not null references agent (id),
    token_hash text not null unique,
    csrf_token text not null,
    created_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null,
    address text not null,
    user_agent text not null
);
create index session_by_agent on session (agent_id, id);
create table sign_in_failure (
    email_key text not null,
    address text not null,
    failures bigint not null,
    last_at bigint not null,
    locked_until bigint not null,
    primary key (email_key, address)
);
create index sign_in_failure_by_age on sign_in_failure (last_at);
create table setup_link (
    token_hash text primary key,
    expires_at bigint not null
);
create table invitation (
    id bigint primary key,
    agent_id bigint not null references agent (id),
    token_hash text not null unique,
    expires_at bigint not null
);
create index invitation_by_agent on invitation (agent_id);
create table api_key (
    id bigint primary key,
    workspace_id bigint not null references workspace (id),
    agent_id bigint not null references agent (id),
    name text not null,
    token_hash text not null unique,
    scopes text not null,
    created_at bigint not null,
    last_used_at bigint
);
create index api_key_by_workspace on api_key (workspace_id, id);
create table audit_entry (
    id bigint primary key,
    workspace_id bigint not null references workspace (id),
    at bigint not null,
    actor text not null,
    actor_id bigint not null,
    action text not null,
    subject_id text not null,
    subject_name text not null,
    details text not null,
    address text not null
);
create index audit_entry_by_workspace on audit_entry (workspace_id, id);
)sql"},
    {"accounts/0003", R"sql(
alter table role add column reach text not null default 'workspace'
)sql"},
    {"accounts/0004", R"sql(
create table agent_signature (
    agent_id bigint not null references agent (id),
    language text not null,
    body text not null,
    html text,
    primary key (agent_id, language)
)
)sql"},
}};

}  // namespace hamdel::accounts
