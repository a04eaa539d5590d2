#include "attributes/forget_values.h"

#include "attributes/attribute.h"

namespace hamdel::customers {
namespace {

constexpr int forgotten_at_once = 500;

struct Forgotten {};

std::optional<Instant> gone_since(Read& tx) {
    if (!tx.one<AttributeId>("select id from customer_attribute_gone limit 1")) return {};
    return tx.now();
}

std::optional<Forgotten> forget_some(Write& tx, Instant) {
    auto gone = tx.one<AttributeId>("select id from customer_attribute_gone order by id limit 1");
    if (!gone) return {};
    auto holders = tx.all<std::int64_t>(
        "select customer_id from customer_value where attribute_id = ? limit ?", *gone,
        forgotten_at_once);
    if (holders.empty())
        tx.run("delete from customer_attribute_gone where id = ?", *gone);
    else
        tx.run(
            "delete from customer_value where attribute_id = ? "
            "and customer_id in (select value from each_number(?))",
            *gone, holders);
    return Forgotten{};
}

}  // namespace

storage::WorkerSpec forget_values_of_gone_attributes() {
    return storage::worker<Forgotten>(
        "forget_customer_values", {.due = gone_since,
                                   .claim = forget_some,
                                   .perform = [](Forgotten&) {},
                                   .settle = [](Write&, const Forgotten&, std::exception_ptr) {}});
}

}  // namespace hamdel::customers
