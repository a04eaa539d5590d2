#include "schema.h"

namespace hamdel::email {

// Every mail that came or left is a row, with the bytes it was; `mail_key` is the same for a mail
// that comes twice. A mail that waits to be sent is a row of mail_out until it was.
constinit const storage::Migration first_schema{.name = "email/0001", .sql = R"(
create table email_secret (
    channel_id bigint primary key references channel (id),
    token_secret text not null,
    incoming_secret text,
    outgoing_secret text
);

create table mail (
    id bigint primary key,
    workspace_id bigint not null,
    channel_id bigint not null references channel (id),
    direction text not null,
    kind text not null,
    mail_key text,
    mail_id text not null,
    from_name text not null,
    from_address text not null,
    to_list text not null,
    cc_list text not null,
    subject text not null,
    message_id bigint references message (id),
    joined_by text not null,
    joined_to text,
    earlier text not null,
    has_html bigint not null,
    left_out bigint not null,
    warnings text not null,
    raw_hash text,
    raw_size bigint not null,
    at bigint not null
);
create unique index mail_once on mail (workspace_id, mail_key) where mail_key is not null;
create index mail_by_mail_id on mail (workspace_id, mail_id);
create index mail_of_message on mail (message_id);
create index mail_of_channel on mail (channel_id, at, id);

create table mail_out (
    message_id bigint primary key references message (id),
    workspace_id bigint not null,
    channel_id bigint not null,
    mail_id text not null,
    tries bigint not null,
    due_at bigint not null,
    created_at bigint not null
);
create index mail_out_due on mail_out (due_at, message_id);

create table mailbox (
    channel_id bigint primary key references channel (id),
    uid_validity bigint not null,
    last_uid bigint not null,
    fetched_at bigint,
    failed_step text,
    failure text,
    set_aside text not null
);

create table mail_check (
    channel_id bigint primary key references channel (id),
    due_at bigint,
    receives text not null,
    sends text not null
);

create table mail_address (
    workspace_id bigint not null,
    address text not null,
    is_hard bigint not null,
    status text not null,
    words text not null,
    at bigint not null,
    primary key (workspace_id, address)
);
)"};

// A mail that is being sent waits for no one's word; only one that waits can be hurried.
constinit const storage::Migration sending_schema{.name = "email/0002", .sql = R"(
alter table mail_out add column is_sending bigint not null default 0;
)"};

// Who of several has a mail that is not through, and who refused it.
constinit const storage::Migration recipient_schema{.name = "email/0003", .sql = R"(
create table mail_recipient (
    message_id bigint not null references message (id),
    address text not null,
    is_taken bigint not null,
    words text not null,
    primary key (message_id, address)
);
)"};

constinit const storage::Migration changes_schema{.name = "email/0004", .sql = R"(
alter table email_secret add column changes bigint not null default 0;
)"};

// Who else gets answers, and mails that are not answers: an acknowledgement hangs on the message it
// acknowledges, a forwarded one on the note that says so.
constinit const storage::Migration copies_schema{.name = "email/0005", .sql = R"(
alter table mail add column bcc_list text not null default '[]';
alter table mail_out add column purpose text not null default 'answer';

create table mail_copies (
    conversation_id bigint primary key references conversation (id),
    workspace_id bigint not null,
    after_mail bigint not null,
    cc_list text not null,
    bcc_list text not null
);

create table mail_acknowledged (
    workspace_id bigint not null,
    address text not null,
    at bigint not null,
    primary key (workspace_id, address)
);

create table mail_forward (
    note_id bigint primary key references message (id),
    message_id bigint not null references message (id),
    channel_id bigint not null references channel (id),
    to_list text not null,
    words text not null
);
)"};

constinit const storage::Migration signing_schema{.name = "email/0006", .sql = R"(
create table mail_signing (
    channel_id bigint primary key references channel (id),
    kind text not null,
    domain text not null,
    selector text not null,
    secret text not null,
    record text not null,
    is_used bigint not null
);
)"};

}  // namespace hamdel::email
