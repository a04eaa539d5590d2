// What a customer bought and has: which one it is, by its serial, and how long it is warranted.
#pragma once

#include "customers/customer.h"
#include "storage/write.h"

namespace hamdel::customers {

struct ProductNoun {
    static constexpr std::string_view prefix = "prd";
};
using ProductId = Id<ProductNoun>;

// Days are days of the calendar, "2026-11-22", the same everywhere.
struct Product {
    ProductId id;
    std::string name;
    std::optional<std::string> serial;
    std::optional<std::string> bought_on;
    std::optional<std::string> warranty_until;
    std::optional<std::string> reference;
    Instant created_at;

    static constexpr std::string_view shape_name = "CustomerProduct";
    static constexpr auto fields = shape::fields(
        shape::field("id", &Product::id), shape::field("name", &Product::name),
        shape::field("serial", &Product::serial),
        shape::field("bought_on", &Product::bought_on, "The day, as 2026-11-22."),
        shape::field("warranty_until", &Product::warranty_until, "The last day."),
        shape::field("reference", &Product::reference, "What it is called where it came from."),
        shape::field("created_at", &Product::created_at));
};

struct NewProduct {
    std::string name;
    std::optional<std::string> serial;
    std::optional<std::string> bought_on;
    std::optional<std::string> warranty_until;
    // Given by who brings products in; no request of a person names it.
    std::optional<std::string> reference = {};

    static constexpr auto fields =
        shape::fields(shape::body("name", &NewProduct::name, "", shape::up_to(200)),
                      shape::body("serial", &NewProduct::serial, "", shape::up_to(100)),
                      shape::body("bought_on", &NewProduct::bought_on, "The day, as 2026-11-22.",
                                  shape::up_to(20)),
                      shape::body("warranty_until", &NewProduct::warranty_until, "The last day.",
                                  shape::up_to(20)));
};

// Records customer.product_added. Throws invalid for a name that is empty and days that are none or
// in the wrong order, conflict "serial_taken" for what this customer has already.
Product add_product_row(Write& tx, const Actor& who, CustomerId customer, const NewProduct& in);

}  // namespace hamdel::customers
