#include "schema.h"

namespace hamdel::answers {

// `owner_id` 0 is everyone's, so that one unique index keeps shortcuts apart on both engines; no
// shortcut is null, of which there may be many.
constinit const storage::Migration first_schema{.name = "answers/0001", .sql = R"(
create table answer (
    id bigint primary key,
    workspace_id bigint not null,
    owner_id bigint not null,
    title text not null,
    shortcut text not null,
    shortcut_key text,
    language text not null,
    folder text not null,
    body text not null,
    used bigint not null,
    used_at bigint,
    created_at bigint not null,
    updated_at bigint not null
);
create unique index answer_shortcut on answer (workspace_id, owner_id, shortcut_key);
create index answer_of_owner on answer (workspace_id, owner_id, id);
)"};

}  // namespace hamdel::answers
