// A product of a customer as it is kept.
#pragma once

#include "customers/customers.h"
#include "customers/products.h"
#include "events.h"

namespace hamdel::customers {

// "select … from customer_product", to be followed by a condition.
extern const std::string_view select_product;

// Throws not_found "product" for one that is not this customer's.
Product find_product(Read& tx, CustomerId customer, ProductId id);

// Every field as it is kept; what cannot be is refused.
Product clean_product(const NewProduct& in);
// Throws conflict "serial_taken" for what this customer has in another product.
void refuse_taken_serial(Read& tx, CustomerId customer, const Product& product);
// Writes the fields; {field: {from, to}} of what differs, an empty object for nothing.
Json store_product(Write& tx, const Product& before, const Product& after);
// A customer's product was added, changed or taken away: search, history, screens.
void tell_product(Write& tx, const Actor& who, CustomerId customer, std::string_view type,
                  const Product& product, Json changes = Json(Json::Object{}));

// The serials of this customer's products, as they are found: with and without what parts them.
std::string serials_of(Read& tx, CustomerId customer);

struct CustomerProductTold {
    static constexpr std::string_view added = "customer.product_added";
    static constexpr std::string_view changed = "customer.product_changed";
    static constexpr std::string_view removed = "customer.product_removed";
    std::string_view type;
    CustomerId customer_id;
    ProductId product_id;
    std::string name;
    Json serial;
    Json changes{Json::Object{}};

    static constexpr auto fields =
        shape::fields(shape::field("customer_id", &CustomerProductTold::customer_id),
                      shape::field("product_id", &CustomerProductTold::product_id),
                      shape::field("name", &CustomerProductTold::name),
                      shape::field("serial", &CustomerProductTold::serial),
                      shape::field("changes", &CustomerProductTold::changes));
};

}  // namespace hamdel::customers
