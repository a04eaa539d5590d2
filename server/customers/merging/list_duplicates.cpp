#include <algorithm>

#include "merging/duplicates.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

constexpr int most_looked_at = 300;
constexpr std::size_t most_pairs = 100;

struct ListDuplicates {
    CustomerId id;
    static constexpr auto fields = shape::fields(shape::path("id", &ListDuplicates::id));
};

Items<Duplicate> list_duplicates(Read& tx, const Actor& who, const ListDuplicates& in) {
    return {duplicates_of(tx, who.workspace, find_customer(tx, who, in.id))};
}

struct DuplicatePair {
    Customer customer;
    std::vector<Duplicate> duplicates;

    static constexpr std::string_view shape_name = "CustomerDuplicates";
    static constexpr auto fields =
        shape::fields(shape::field("customer", &DuplicatePair::customer),
                      shape::field("duplicates", &DuplicatePair::duplicates));
};

struct ListAllDuplicates {
    static constexpr auto fields = shape::fields();
};

// One of each group that may be one person: who claims what another holds, and the latest of each
// name in an organization.
std::vector<CustomerId> candidates(Read& tx, WorkspaceId workspace) {
    auto out = tx.all<CustomerId>(
        "select c.customer_id from customer_identity c join customer_identity h "
        "on h.workspace_id = c.workspace_id and h.type = c.type and h.value = c.value "
        "and h.claimed = 0 join customer cu on cu.id = c.customer_id and cu.root_id = cu.id "
        "where c.workspace_id = ? and c.claimed = 1 "
        "order by c.id desc limit ?",
        workspace, most_looked_at);
    auto named = tx.all<CustomerId>(
        "select max(id) from customer where workspace_id = ? and folded_organization <> '' "
        "and folded_name <> '' and root_id = id group by folded_name, folded_organization "
        "having count(*) > 1 order by 1 desc limit ?",
        workspace, most_looked_at);
    out.insert(out.end(), named.begin(), named.end());
    return out;
}

Items<DuplicatePair> list_all_duplicates(Read& tx, const Actor& who, const ListAllDuplicates&) {
    Items<DuplicatePair> out;
    std::vector<CustomerId> told;
    auto is_told = [&](CustomerId id) { return std::ranges::find(told, id) != told.end(); };
    for (CustomerId id : candidates(tx, who.workspace)) {
        if (out.data.size() >= most_pairs) break;
        Customer customer = find_customer(tx, who, id);
        if (is_told(customer.id)) continue;
        auto duplicates = duplicates_of(tx, who.workspace, customer);
        std::erase_if(duplicates, [&](const Duplicate& one) { return is_told(one.customer.id); });
        if (duplicates.empty()) continue;
        told.push_back(customer.id);
        for (const Duplicate& one : duplicates)
            told.push_back(one.customer.id);
        out.data.push_back({std::move(customer), std::move(duplicates)});
    }
    return out;
}

struct DismissDuplicate {
    CustomerId id;
    CustomerId other_id;

    static constexpr auto fields =
        shape::fields(shape::path("id", &DismissDuplicate::id),
                      shape::path("other_id", &DismissDuplicate::other_id));
};

Nothing dismiss_duplicate(Write& tx, const Actor& who, const DismissDuplicate& in) {
    CustomerId one = find_customer(tx, who, in.id).id,
               other = find_customer(tx, who, in.other_id).id;
    if (one == other) throw Refusal(Problem::conflict, "same_customer");
    auto [low, high] = std::minmax(one.value, other.value);
    tx.run(
        "insert into customer_not_same (one_id, other_id, workspace_id, at) values (?, ?, ?, ?) "
        "on conflict (one_id, other_id) do nothing",
        low, high, who.workspace, tx.now());
    return {};
}

}  // namespace

constinit const Route list_duplicates_route =
    get<list_duplicates>("/customers/{id}/duplicates", may::read,
                         "Who may be the same person as this customer, and why.");
constinit const Route list_all_duplicates_route =
    get<list_all_duplicates>("/customer_duplicates", may::read,
                             "Customers who may be one and the same, at most a hundred groups.");
constinit const Route dismiss_duplicate_route =
    del<dismiss_duplicate>("/customers/{id}/duplicates/{other_id}", may::edit,
                           "These two are not the same: it is not suggested again.");

}  // namespace hamdel::customers
