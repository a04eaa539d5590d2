#include "rows.h"

#include <unordered_map>

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
    "culture_notes, organization, country, created_at, last_seen_at, conversation_count, online "
    "from customer ";

void fill_identities(Read& tx, std::vector<Customer>& customers) {
    if (customers.empty()) return;
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

std::optional<Customer> load_customer(Read& tx, WorkspaceId workspace, CustomerId id) {
    auto found = tx.one<Customer>(
        std::string(select_customer) + "where id = ? and workspace_id = ?", id, workspace);
    if (!found) return {};
    found->identities = tx.all<Identity>(
        "select id, type, value, verified from customer_identity where customer_id = ? order by id",
        id);
    return found;
}

}  // namespace hamdel::customers
