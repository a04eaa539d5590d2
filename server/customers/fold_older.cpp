// Customers from before names were kept folded: a worker folds them once, a handful at a time.
#include "fold_older.h"

#include "index.h"

namespace hamdel::customers {
namespace {

constexpr int folded_at_once = 200;

struct Unfolded {
    CustomerId id;
    std::string name;
    std::optional<std::string> organization;

    static constexpr auto fields =
        shape::fields(shape::field("id", &Unfolded::id), shape::field("name", &Unfolded::name),
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
        "select id, name, organization from customer where is_folded = 0 limit ?", folded_at_once);
    for (const Unfolded& row : rows)
        keep_folded(tx, row.id, row.name, row.organization.value_or(""));
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
