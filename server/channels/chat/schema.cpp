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

}  // namespace hamdel::chat
