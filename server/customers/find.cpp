#include <unordered_map>

#include "identities/hold.h"
#include "rows.h"

namespace hamdel::customers {

std::optional<CustomerId> find_by_identity(Read& tx, WorkspaceId workspace, IdentityType type,
                                           std::string_view value) {
    return holder_of(tx, workspace, type, canonical(type, value));
}

Customer find_customer(Read& tx, const Actor& who, CustomerId id) {
    // A visitor is shown the own row only, also when an agent has merged it into another: what the
    // other is known by was never proved by this browser.
    bool is_visitor = who.type == ActorType::customer;
    bool hidden = is_visitor && who.customer() != id;
    auto found = hidden       ? std::nullopt
                 : is_visitor ? load_row(tx, who.workspace, id)
                              : load_customer(tx, who.workspace, id);
    if (!found) throw Refusal(Problem::not_found, "customer");
    return *std::move(found);
}

std::vector<Customer> find_customers(Read& tx, WorkspaceId workspace,
                                     std::span<const CustomerId> ids) {
    std::vector<std::int64_t> numbers;
    for (CustomerId id : ids)
        numbers.push_back(id.value);
    auto found =
        tx.all<Customer>(std::string(select_customer) +
                             "where workspace_id = ? and id in (select value from each_number(?))",
                         workspace, numbers);
    fill_rest(tx, workspace, found);

    std::unordered_map<CustomerId, Customer*> by_id;
    for (Customer& customer : found)
        by_id[customer.id] = &customer;
    std::vector<Customer> out;
    out.reserve(found.size());
    for (CustomerId id : ids) {
        auto at = by_id.find(id);
        if (at == by_id.end()) continue;
        out.push_back(std::move(*at->second));
        by_id.erase(at);
    }
    return out;
}

}  // namespace hamdel::customers
