#include "schema.h"

namespace hamdel::customers {
namespace {

// latest_at is last_seen_at, or created_at before the first time: lists are ordered by it.
// indexed_text is what the search index was given last, to be taken out of it again.
// root_id is the customer who is shown for this one: itself, unless it was merged into another.
// An identity that is only claimed holds nothing, so the unique rule leaves it out.
// name_order and folded_organization are what lists are ordered and narrowed by; is_folded is 0 for
// rows older than these columns, until a worker has filled them, and for the customers of an
// organization that has another name now.
// customer.organization is what the organization was called when the row was written: the name that
// is shown stands with the organization. A word of organization_word is one by which it is found.
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
    {.name = "customers/0002", .sql = R"(
alter table customer add column stage text;
alter table customer add column block_reason text;
alter table customer add column preferred_channel text;
alter table customer add column folded_name text not null default '';
alter table customer add column name_order text not null default '';
alter table customer add column folded_organization text not null default '';
alter table customer add column is_folded bigint not null default 0;
create index customer_not_folded on customer (id) where is_folded = 0;
create index customer_by_name on customer (workspace_id, name_order, id);
create index customer_by_organization on customer (workspace_id, folded_organization, id)
    where folded_organization <> '';
create index customer_by_conversations on customer (workspace_id, conversation_count, id);
create table customer_note (
    id bigint primary key,
    workspace_id bigint not null,
    customer_id bigint not null references customer (id),
    author_id bigint not null,
    author_name text not null,
    body text not null,
    created_at bigint not null,
    edited_at bigint
);
create index customer_note_of on customer_note (customer_id, id)
)"},
    {.name = "customers/0003", .sql = R"(
create table customer_attribute (
    id bigint primary key,
    workspace_id bigint not null,
    key text not null,
    type text not null,
    label_fa text not null,
    label_en text not null,
    choices text not null,
    position bigint not null,
    in_panel bigint not null
);
create unique index customer_attribute_key on customer_attribute (workspace_id, key);
create table customer_attribute_gone (id bigint primary key);
create table customer_value (
    customer_id bigint not null references customer (id),
    attribute_id bigint not null,
    workspace_id bigint not null,
    value text not null,
    folded text not null,
    number real,
    primary key (customer_id, attribute_id)
);
create index customer_value_by_text on customer_value (attribute_id, folded, customer_id);
create index customer_value_by_number on customer_value (attribute_id, number, customer_id)
    where number is not null
)"},
    {.name = "customers/0004", .sql = R"(
alter table customer add column root_id bigint not null default 0;
alter table customer add column merged_into bigint;
update customer set root_id = id;
create index customer_merged on customer (root_id) where root_id <> id;
create index customer_alike on customer (workspace_id, folded_name, folded_organization, id)
    where folded_organization <> '' and root_id = id;
create index customer_identity_claimed on customer_identity (workspace_id, type, value)
    where claimed = 1;
create table customer_merge (
    id bigint primary key,
    workspace_id bigint not null,
    kept_id bigint not null references customer (id),
    gone_id bigint not null references customer (id),
    gone_name text not null,
    moved text not null,
    at bigint not null,
    by_name text not null,
    undone_at bigint
);
create index customer_merge_of on customer_merge (kept_id, id);
create table customer_not_same (
    one_id bigint not null,
    other_id bigint not null,
    workspace_id bigint not null,
    at bigint not null,
    primary key (one_id, other_id)
)
)"},
    {.name = "customers/0005", .sql = R"(
create table customer_import (
    id bigint primary key,
    workspace_id bigint not null references workspace (id),
    name text not null,
    size bigint not null,
    blob_hash text not null,
    state text not null,
    failure text,
    is_told bigint not null default 0,
    encoding text not null,
    delimiter text not null,
    columns text not null,
    sample text not null,
    meanings text not null,
    known text not null,
    place bigint not null default 0,
    line bigint not null default 0,
    row_count bigint not null default 0,
    made bigint not null default 0,
    changed bigint not null default 0,
    same bigint not null default 0,
    refused bigint not null default 0,
    leased_until bigint not null default 0,
    by_type text not null,
    by_id bigint not null,
    by_name text not null,
    created_at bigint not null,
    finished_at bigint
);
create index customer_import_of on customer_import (workspace_id, id);
create index customer_import_wanting on customer_import (leased_until, id)
    where state = 'looking' or state = 'running';
create table customer_import_problem (
    import_id bigint not null references customer_import (id),
    place bigint not null,
    field text not null,
    code text not null,
    cells text not null,
    primary key (import_id, place)
)
)"},
    {.name = "customers/0006", .sql = R"(
create table organization (
    id bigint primary key,
    workspace_id bigint not null references workspace (id),
    name text not null,
    folded_name text not null,
    name_order text not null,
    domains text not null,
    notes text,
    customer_count bigint not null default 0,
    created_at bigint not null
);
create unique index organization_name on organization (workspace_id, folded_name);
create index organization_by_name on organization (workspace_id, name_order, id);
create index organization_by_customers on organization (workspace_id, customer_count, id);
create table organization_domain (
    workspace_id bigint not null,
    domain text not null,
    organization_id bigint not null references organization (id),
    primary key (workspace_id, domain)
);
create index organization_domain_of on organization_domain (organization_id);
create table organization_word (
    workspace_id bigint not null,
    word text not null,
    organization_id bigint not null references organization (id),
    primary key (workspace_id, word, organization_id)
);
create index organization_word_of on organization_word (organization_id);
alter table customer add column organization_id bigint;
create index customer_of_organization on customer (organization_id, id)
    where organization_id is not null;
update customer set is_folded = 0 where organization is not null;
alter table customer_identity add column domain text not null default '';
update customer_identity set domain =
    substr(value, length(rtrim(value, replace(value, '@', ''))) + 1) where type = 'email';
create index customer_identity_by_domain on customer_identity (workspace_id, domain, customer_id)
    where domain <> ''
)"},
    {.name = "customers/0007", .sql = R"(
create table customer_product (
    id bigint primary key,
    workspace_id bigint not null,
    customer_id bigint not null references customer (id),
    name text not null,
    serial text,
    folded_serial text not null,
    bought_on text,
    warranty_until text,
    reference text,
    created_at bigint not null
);
create index customer_product_of on customer_product (customer_id, id);
create index customer_product_by_serial on customer_product (customer_id, folded_serial)
    where folded_serial <> '';
create unique index customer_product_reference on customer_product (workspace_id, reference)
    where reference is not null
)"},
    {.name = "customers/0008", .sql = R"(
create table customer_consent (
    id bigint primary key,
    workspace_id bigint not null,
    customer_id bigint not null references customer (id),
    purpose text not null,
    given bigint not null,
    source text not null,
    note text,
    at bigint not null,
    by_name text not null
);
create index customer_consent_of on customer_consent (customer_id, purpose, at, id);
create table culture_note (
    workspace_id bigint not null references workspace (id),
    country text not null,
    language text not null,
    body text not null,
    by_name text not null,
    at bigint not null,
    primary key (workspace_id, country, language)
)
)"},
};

}  // namespace

std::span<const storage::Migration> migrations() {
    return steps;
}

}  // namespace hamdel::customers
