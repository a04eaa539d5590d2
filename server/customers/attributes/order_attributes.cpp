#include <algorithm>

#include "accounts/may.h"
#include "attributes/attribute.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

struct OrderAttributes {
    std::vector<AttributeId> ids;

    static constexpr auto fields = shape::fields(
        shape::body("ids", &OrderAttributes::ids, "Those not named keep their order behind."));
};

Items<Attribute> order_customer_attributes(Write& tx, const Actor& who, const OrderAttributes& in) {
    for (AttributeId id : in.ids)
        find_attribute(tx, who.workspace, id);
    auto before = attributes_of(tx, who.workspace);
    auto place = [&](const Attribute& one) {
        return std::ranges::find(in.ids, one.id) - in.ids.begin();
    };
    std::ranges::stable_sort(before, {}, place);
    for (std::size_t at = 0; at < before.size(); ++at)
        tx.run("update customer_attribute set position = ? where id = ?", at + 1, before[at].id);
    return {attributes_of(tx, who.workspace)};
}

}  // namespace

constinit const Route order_customer_attributes_route =
    put<order_customer_attributes>("/customer_attributes/order", accounts::may::manage_settings,
                                   "Puts the attributes into this order.");

}  // namespace hamdel::customers
