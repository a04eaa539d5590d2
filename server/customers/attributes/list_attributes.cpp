#include "attributes/attribute.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

struct ListAttributes {
    static constexpr auto fields = shape::fields();
};

Items<Attribute> list_customer_attributes(Read& tx, const Actor& who, const ListAttributes&) {
    return {attributes_of(tx, who.workspace)};
}

}  // namespace

constinit const Route list_customer_attributes_route = get<list_customer_attributes>(
    "/customer_attributes", may::read, "What this workspace keeps of its customers besides.");

}  // namespace hamdel::customers
