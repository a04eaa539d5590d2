// Customers from before names were kept folded, and those whose organization has another name now:
// a worker folds them once, a handful at a time.
#include "fold_older.h"

#include "index.h"
#include "organizations/member.h"

namespace hamdel::customers {
namespace {

constexpr int folded_at_once = 200;

struct Unfolded {
    CustomerId id;
    WorkspaceId workspace_id;
    std::string name;
    std::optional<std::string> organization;

    static constexpr auto fields = shape::fields(
        shape::field("id", &Unfolded::id), shape::field("workspace_id", &Unfolded::workspace_id),
        shape::field("name", &Unfolded::name),
        shape::field("organization", &Unfolded::organization));
};

struct Folded {};

std::optional<Instant> unfolded_since(Read& tx) {
    auto any = tx.one<CustomerId>("select id from customer where is_folded = 0 limit 1");
    if (!any) return {};
    return tx.now();
}

std::optional<Folded> fold_some(Write& tx, Instant) {
    auto rows = tx.all<Unfolded>(
        "select id, workspace_id, name, coalesce((select o.name from organization o "
        "where o.id = customer.organization_id), customer.organization) as organization "
        "from customer where is_folded = 0 limit ?",
        folded_at_once);
    for (const Unfolded& row : rows) {
        std::string organization = row.organization.value_or("");
        put_into_organization(tx, system_actor(row.workspace_id), row.id, organization);
        tx.run("update customer set organization = ? where id = ?", row.organization, row.id);
        reindex(tx, row.workspace_id, row.id);
        keep_folded(tx, row.id, row.name, organization);
    }
    if (rows.empty()) return {};
    return Folded{};
}

}  // namespace

storage::WorkerSpec fold_older_customers() {
    return storage::worker<Folded>("fold_older_customers",
                                   {.due = unfolded_since,
                                    .claim = fold_some,
                                    .perform = [](Folded&) {},
                                    .settle = [](Write&, const Folded&, std::exception_ptr) {}});
}

}  // namespace hamdel::customers
