#include "schema.h"

namespace hamdel::conversations {

constinit const storage::Migration first_schema{
    .name = "conversations/0001",
    .sql = R"(
create table channel (
    id bigint primary key,
    workspace_id bigint not null,
    type text not null,
    name text not null,
    key text not null unique,
    settings text not null,
    created_at bigint not null
);
create index channel_of_workspace on channel (workspace_id);

create table conversation (
    id bigint primary key,
    workspace_id bigint not null,
    number bigint not null,
    subject text,
    customer_id bigint not null references customer (id),
    channel_id bigint not null references channel (id),
    kind text not null,
    status text not null,
    priority text not null,
    assignee_id bigint,
    team_id bigint,
    tags text not null,
    language text,
    created_at bigint not null,
    updated_at bigint not null,
    activity_at bigint not null,
    first_replied_at bigint,
    resolved_at bigint,
    wakes_at bigint,
    linked_to_id bigint,
    last_message_id bigint,
    last_direction text,
    last_preview text,
    last_author text,
    last_incoming_id bigint,
    customer_received_up_to bigint,
    customer_read_up_to bigint
);
create unique index conversation_number on conversation (workspace_id, number);
create index conversation_by_activity on conversation (workspace_id, status, activity_at, id);
create index conversation_of_assignee
    on conversation (workspace_id, assignee_id, status, activity_at, id);
create index conversation_of_team on conversation (workspace_id, team_id, status, activity_at, id);
create index conversation_of_customer on conversation (customer_id, activity_at, id);

create table message (
    id bigint primary key,
    workspace_id bigint not null,
    conversation_id bigint not null references conversation (id),
    direction text not null,
    author_type text not null,
    author_id bigint,
    author_name text not null,
    channel_type text not null,
    body text not null,
    html text,
    attachments text not null,
    mentions text not null,
    reply_to_id bigint,
    client_id text,
    delivery_state text not null,
    delivery_reason text,
    created_at bigint not null,
    edited_at bigint
);
create index message_of_conversation on message (conversation_id, id);
create unique index message_once on message (author_type, author_id, client_id)
    where client_id is not null;

create table message_version (
    message_id bigint not null references message (id),
    body text not null,
    replaced_at bigint not null,
    primary key (message_id, replaced_at)
);

create table conversation_tag (
    workspace_id bigint not null,
    tag text not null,
    conversation_id bigint not null references conversation (id),
    primary key (workspace_id, tag, conversation_id)
);

create table conversation_position (
    conversation_id bigint not null references conversation (id),
    agent_id bigint not null,
    read_up_to bigint not null,
    primary key (conversation_id, agent_id)
);

create table mention (
    agent_id bigint not null,
    conversation_id bigint not null references conversation (id),
    message_id bigint not null,
    primary key (agent_id, conversation_id)
);

create table attachment (
    id bigint primary key,
    workspace_id bigint not null,
    owner_type text not null,
    owner_id bigint not null,
    conversation_id bigint,
    message_id bigint,
    name text not null,
    type text not null,
    size bigint not null,
    blob_hash text not null,
    access_key text not null,
    created_at bigint not null
);
create index attachment_of_message on attachment (message_id);
create index attachment_of_blob on attachment (blob_hash);

create table conversation_tally (
    workspace_id bigint not null,
    status text not null,
    assignee_id bigint not null,
    team_id bigint not null,
    kind text not null,
    shard bigint not null,
    n bigint not null,
    primary key (workspace_id, status, assignee_id, team_id, kind, shard)
);
)",
    // Numbers count up without gaps where one writer makes them; on PostgreSQL a sequence keeps
    // writers from waiting for one another, at the price of gaps.
    .sqlite_only = R"(
create table conversation_counter (workspace_id bigint primary key, last bigint not null);
)",
    .postgres_only = R"(
create sequence conversation_number_source start 1001;
)"};

// What the customer has not read and the last words that are no note stand with the conversation:
// counting them with each message would take longer the longer the conversation is.
constinit const storage::Migration customer_counters{.name = "conversations/0002", .sql = R"(
alter table conversation add column customer_unread bigint not null default 0;
alter table conversation add column last_said_id bigint;
update conversation set
    customer_unread = (select count(*) from message m where m.conversation_id = conversation.id
        and m.direction = 'outgoing' and m.id > coalesce(conversation.customer_read_up_to, 0)),
    last_said_id = (select max(m.id) from message m where m.conversation_id = conversation.id
        and m.direction <> 'note');
)"};

constinit const storage::Migration saved_view_table{.name = "conversations/0003", .sql = R"(
create table saved_view (
    id bigint primary key,
    workspace_id bigint not null,
    owner_id bigint not null,
    name text not null,
    is_shared bigint not null,
    filter text not null,
    sort text not null,
    place bigint not null,
    created_at bigint not null,
    updated_at bigint not null
);
create index saved_view_of_workspace on saved_view (workspace_id, is_shared, owner_id);
)"};

// `other_…` is what the agent wrote at the same time on another device.
constinit const storage::Migration draft_table{.name = "conversations/0004", .sql = R"(
create table draft (
    agent_id bigint not null,
    conversation_id bigint not null references conversation (id),
    mode text not null,
    body text not null,
    reply_to_id bigint,
    version bigint not null,
    written_at bigint not null,
    other_mode text,
    other_body text,
    other_written_at bigint,
    primary key (agent_id, conversation_id)
);
)"};

constinit const storage::Migration scheduled_message_table{.name = "conversations/0005", .sql = R"(
create table scheduled_message (
    id bigint primary key,
    workspace_id bigint not null,
    conversation_id bigint not null references conversation (id),
    agent_id bigint not null,
    is_undo bigint not null,
    body text not null,
    attachments text not null,
    reply_to_id bigint,
    client_id text,
    what_then text not null,
    send_at bigint not null,
    failure text,
    created_at bigint not null
);
create index scheduled_message_of_conversation on scheduled_message (conversation_id, send_at, id);
create unique index scheduled_message_once on scheduled_message (agent_id, client_id)
    where client_id is not null;

create table writing_preference (
    agent_id bigint primary key,
    undo_seconds bigint not null
);
)"};

// What was moved between conversations stays known, message by message, so that it can be undone.
constinit const storage::Migration moving_tables{.name = "conversations/0006", .sql = R"(
alter table conversation add column aside text;
alter table conversation add column merged_into_id bigint;
alter table conversation add column follower_count bigint not null default 0;
create index conversation_set_aside on conversation (workspace_id, aside, activity_at, id)
    where aside is not null;
create index conversation_merged_into on conversation (merged_into_id)
    where merged_into_id is not null;
create index conversation_linked_to on conversation (linked_to_id)
    where linked_to_id is not null;

create table conversation_move (
    id bigint primary key,
    workspace_id bigint not null,
    kind text not null,
    from_id bigint not null references conversation (id),
    to_id bigint not null references conversation (id),
    status_before text not null,
    tags_added text not null,
    created_at bigint not null,
    undone_at bigint
);
create index conversation_move_from on conversation_move (from_id);
create index conversation_move_to on conversation_move (to_id);
create table moved_message (
    move_id bigint not null references conversation_move (id),
    message_id bigint not null references message (id),
    primary key (move_id, message_id)
);

create table conversation_link (
    low_id bigint not null references conversation (id),
    high_id bigint not null references conversation (id),
    created_at bigint not null,
    primary key (low_id, high_id)
);
create index conversation_link_high on conversation_link (high_id);

create table conversation_follower (
    agent_id bigint not null,
    conversation_id bigint not null references conversation (id),
    since bigint not null,
    primary key (agent_id, conversation_id)
);
create index conversation_follower_of on conversation_follower (conversation_id);

create table take_over_request (
    conversation_id bigint not null references conversation (id),
    asker_id bigint not null,
    asked_at bigint not null,
    primary key (conversation_id, asker_id)
);
)"};

// The index is for what is measured of a channel: how long its last conversations waited.
constinit const storage::Migration choices_and_ratings{.name = "conversations/0007", .sql = R"(
alter table message add column choices text not null default '[]';
alter table scheduled_message add column choices text not null default '[]';
alter table conversation add column rating_score bigint;
alter table conversation add column rating_words text;
alter table conversation add column rated_at bigint;
create index conversation_of_channel on conversation (channel_id, id);
)"};

// The rich text of what is not sent yet; a message has had a place for its own from the beginning.
constinit const storage::Migration rich_text_columns{.name = "conversations/0008", .sql = R"(
alter table scheduled_message add column html text;
alter table draft add column html text;
alter table draft add column other_html text;
)"};

// What a note said before it was changed is kept as it was shown.
constinit const storage::Migration rich_versions{.name = "conversations/0009", .sql = R"(
alter table message_version add column html text;
)"};

// Since when a customer waits: see change/waiting_since.h, also for the number that says "not at
// all". What is resolved is in no index: nobody asks there who waits longest.
constinit const storage::Migration waiting_columns{.name = "conversations/0010", .sql = R"(
alter table conversation add column waiting_since bigint not null default 9007199254740991;
update conversation set waiting_since = coalesce((
    select min(m.created_at) from message m
    where m.conversation_id = conversation.id and m.direction = 'incoming' and m.id > coalesce((
        select max(o.id) from message o where o.conversation_id = conversation.id
        and o.direction = 'outgoing' and o.author_type <> 'system'), 0)), 9007199254740991)
where status in ('open', 'snoozed');
create index conversation_by_waiting on conversation (workspace_id, status, waiting_since, id)
    where status <> 'resolved';
create index conversation_of_assignee_by_waiting
    on conversation (workspace_id, assignee_id, status, waiting_since, id)
    where status <> 'resolved';
create index conversation_of_team_by_waiting
    on conversation (workspace_id, team_id, status, waiting_since, id)
    where status <> 'resolved';
)"};

// A channel that sends later says message by message how far each came.
constinit const storage::Migration delivery_columns{.name = "conversations/0011", .sql = R"(
alter table channel add column sends_later bigint not null default 0;
)"};

// A tag was only the word on conversations before; its key is set when it is next written. Numbers
// from 1 on are no ids that are made otherwise.
constinit const storage::Migration tag_tables{.name = "conversations/0012", .sql = R"(
create table tag (
    id bigint primary key,
    workspace_id bigint not null,
    name text not null,
    name_key text not null,
    color text not null,
    is_common bigint not null,
    created_at bigint not null
);
create unique index tag_name on tag (workspace_id, name);
create index tag_key on tag (workspace_id, name_key);
insert into tag (id, workspace_id, name, name_key, color, is_common, created_at)
select row_number() over (order by workspace_id, tag), workspace_id, tag, lower(tag), 'gray', 0, 0
from (select distinct workspace_id, tag from conversation_tag) as used;

create table tag_rework (
    id bigint primary key,
    workspace_id bigint not null,
    from_name text not null,
    to_name text,
    created_at bigint not null
);
create unique index tag_rework_from on tag_rework (workspace_id, from_name);
)"};

}  // namespace hamdel::conversations
