#include "customers/customers.h"
#include "routes.h"

namespace hamdel::customers {

struct ShowCustomer {
    CustomerId id;
    static constexpr auto fields = shape::fields(shape::path("id", &ShowCustomer::id));
};

Customer show_customer(Read& tx, const Actor& who, const ShowCustomer& in) {
    return find_customer(tx, who, in.id);
}

constinit const Route show_customer_route =
    get<show_customer>("/customers/{id}", may::read, "One customer.");

}  // namespace hamdel::customers
