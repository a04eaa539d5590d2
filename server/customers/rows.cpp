#include "rows.h"

#include <unordered_map>

#include "attributes/value.h"
#include "merging/merged.h"
#include "organizations/member.h"

namespace hamdel::customers {
namespace {

struct IdentityRow {
    CustomerId customer_id;
    Identity identity;

    static constexpr auto fields =
        shape::fields(shape::field("customer_id", &IdentityRow::customer_id),
                      shape::field("identity", &IdentityRow::identity));
};

std::vector<std::int64_t> numbers(const std::vector<Customer>& customers) {
    std::vector<std::int64_t> out;
    out.reserve(customers.size());
    for (const Customer& customer : customers)
        out.push_back(customer.id.value);
    return out;
}

}  // namespace

constinit const std::string_view select_customer =
    "select id, name, locale, time_zone, tier, stage, blocked, block_reason, preferred_channel, "
    "culture_notes, coalesce((select o.name from organization o "
    "where o.id = customer.organization_id), customer.organization) as organization, "
    "organization_id, country, created_at, last_seen_at, conversation_count, online "
    "from customer ";

namespace {

void fill_identities(Read& tx, std::vector<Customer>& customers) {
    std::unordered_map<CustomerId, Customer*> by_id;
    for (Customer& customer : customers)
        by_id[customer.id] = &customer;
    tx.each<IdentityRow>(
        R"(select customer_id, id as "identity.id", type as "identity.type",
                  value as "identity.value", verified as "identity.verified"
           from customer_identity
           where customer_id in (select value from each_number(?))
           order by customer_id, id)",
        [&](IdentityRow row) {
            by_id.at(row.customer_id)->identities.push_back(std::move(row.identity));
            return true;
        },
        numbers(customers));
}

std::vector<Customer> row_of(Read& tx, WorkspaceId workspace, CustomerId id) {
    return tx.all<Customer>(std::string(select_customer) + "where id = ? and workspace_id = ?", id,
                            workspace);
}

// What those who were merged into these sign in with.
void fill_accounts(Read& tx, std::vector<Customer>& customers) {
    std::unordered_map<CustomerId, Customer*> by_id;
    for (Customer& customer : customers)
        by_id[customer.id] = &customer;
    tx.each<IdentityRow>(
        R"(select c.root_id as customer_id, i.id as "identity.id", i.type as "identity.type",
                  i.value as "identity.value", i.verified as "identity.verified"
           from customer c join customer_identity i on i.customer_id = c.id and i.type = ?
           where c.root_id in (select value from each_number(?)) and c.root_id <> c.id
           order by i.id)",
        [&](IdentityRow row) {
            by_id.at(row.customer_id)->identities.push_back(std::move(row.identity));
            return true;
        },
        IdentityType::app_user, numbers(customers));
}

void fill_own(Read& tx, WorkspaceId workspace, std::vector<Customer>& customers) {
    if (customers.empty()) return;
    fill_identities(tx, customers);
    fill_values(tx, workspace, customers);
}

}  // namespace

void fill_rest(Read& tx, WorkspaceId workspace, std::vector<Customer>& customers) {
    if (customers.empty()) return;
    fill_own(tx, workspace, customers);
    fill_accounts(tx, customers);
}

std::optional<Customer> load_row(Read& tx, WorkspaceId workspace, CustomerId id) {
    auto found = row_of(tx, workspace, id);
    fill_own(tx, workspace, found);
    if (found.empty()) return {};
    return std::move(found.front());
}

std::optional<Customer> load_customer(Read& tx, WorkspaceId workspace, CustomerId id) {
    auto found = row_of(tx, workspace, root_of(tx, id));
    fill_rest(tx, workspace, found);
    if (found.empty()) return {};
    return std::move(found.front());
}

void store_fields(Write& tx, const Actor& who, const Customer& customer) {
    tx.run(R"(update customer set name = ?, locale = ?, time_zone = ?, country = ?,
                     organization = ?, culture_notes = ?, tier = ?, stage = ?,
                     preferred_channel = ?, blocked = ?, block_reason = ?
              where id = ? and workspace_id = ?)",
           customer.name, customer.locale, customer.time_zone, customer.country,
           customer.organization, customer.culture_notes, customer.tier, customer.stage,
           customer.preferred_channel, customer.blocked, customer.block_reason, customer.id,
           who.workspace);
    put_into_organization(tx, who, customer.id, customer.organization.value_or(""));
    tx.run(
        "update customer set tier = ?, blocked = ?, block_reason = ? "
        "where root_id = ? and root_id <> id",
        customer.tier, customer.blocked, customer.block_reason, customer.id);
}

}  // namespace hamdel::customers
