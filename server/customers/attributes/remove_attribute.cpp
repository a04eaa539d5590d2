#include "accounts/audit.h"
#include "accounts/may.h"
#include "attributes/attribute.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

struct RemoveAttribute {
    AttributeId id;
    bool with_values = false;

    static constexpr auto fields =
        shape::fields(shape::path("id", &RemoveAttribute::id),
                      shape::query("with_values", &RemoveAttribute::with_values,
                                   "Also when customers have values of it; they go with it.",
                                   shape::defaulted()));
};

Nothing remove_customer_attribute(Write& tx, const Actor& who, const RemoveAttribute& in) {
    Attribute attribute = find_attribute(tx, who.workspace, in.id);
    auto used = tx.one<CustomerId>(
        "select customer_id from customer_value where attribute_id = ? limit 1", in.id);
    if (used && !in.with_values) throw Refusal(Problem::conflict, "attribute_in_use");
    // Values of nothing are not shown; a worker takes them away, however many there are.
    tx.run("delete from customer_attribute where id = ?", in.id);
    if (used) tx.run("insert into customer_attribute_gone (id) values (?)", in.id);
    accounts::audit(tx, who, "customer_attribute.removed",
                    {to_string(attribute.id), attribute.label_fa});
    return {};
}

}  // namespace

constinit const Route remove_customer_attribute_route = del<remove_customer_attribute>(
    "/customer_attributes/{id}", accounts::may::manage_settings,
    "Takes an attribute away; refused while customers have values, unless they may go too.");

}  // namespace hamdel::customers
