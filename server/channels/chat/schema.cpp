#include "schema.h"

namespace hamdel::chat {

constinit const storage::Migration first_schema{.name = "chat/0001", .sql = R"(
create table chat_secret (
    channel_id bigint primary key references channel (id),
    token_secret text not null,
    identity_secret text not null
);

create table chat_load (
    customer_id bigint primary key,
    minute bigint not null,
    messages bigint not null,
    bytes bigint not null
);
)"};

// A channel's expected reply is kept between two times it is measured. A customer's tracks are what
// the host page told: pages seen and events, the last of them only.
constinit const storage::Migration answers_and_tracks{.name = "chat/0002", .sql = R"(
create table chat_measure (
    channel_id bigint primary key references channel (id),
    reply_minutes bigint,
    measured_at bigint not null
);

create table chat_answer (
    conversation_id bigint not null references conversation (id),
    place bigint not null,
    question text not null,
    answer text not null,
    primary key (conversation_id, place)
);

create table chat_track (
    id bigint primary key,
    customer_id bigint not null references customer (id),
    kind text not null,
    name text not null,
    url text,
    details text not null,
    at bigint not null
);
create index chat_track_of_customer on chat_track (customer_id, id);

alter table chat_load add column tracks bigint not null default 0;
)"};

}  // namespace hamdel::chat
