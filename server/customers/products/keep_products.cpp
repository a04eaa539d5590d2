// The routes of one customer's products.
#include "kernel/text/text.h"
#include "module/page.h"
#include "products/product.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

// Of one customer: a page shows them all.
constexpr std::int64_t most_products = 500;

struct ListProducts {
    CustomerId id;
    static constexpr auto fields = shape::fields(shape::path("id", &ListProducts::id));
};

Items<Product> list_customer_products(Read& tx, const Actor& who, const ListProducts& in) {
    CustomerId customer = find_customer(tx, who, in.id).id;
    return {tx.all<Product>(std::string(select_product) +
                                "where customer_id = ? order by coalesce(bought_on, '') desc, id "
                                "desc limit ?",
                            customer, most_products)};
}

struct AddProduct : NewProduct {
    CustomerId id;

    static constexpr auto fields =
        shape::joined(shape::fields(shape::path("id", &AddProduct::id)), NewProduct::fields);
};

Created<Product> add_customer_product(Write& tx, const Actor& who, const AddProduct& in) {
    CustomerId customer = find_customer(tx, who, in.id).id;
    auto count = tx.value<std::int64_t>(
        "select count(*) from customer_product where customer_id = ?", customer);
    if (count >= most_products) throw Refusal(Problem::conflict, "too_many_products");
    return {add_product_row(tx, who, customer, in)};
}

struct ChangeProduct {
    CustomerId id;
    ProductId product_id;
    std::optional<std::string> name;
    std::optional<std::string> serial;
    std::optional<std::string> bought_on;
    std::optional<std::string> warranty_until;

    static constexpr auto fields = shape::fields(
        shape::path("id", &ChangeProduct::id),
        shape::path("product_id", &ChangeProduct::product_id),
        shape::body("name", &ChangeProduct::name, "What is left out stays.", shape::up_to(200)),
        shape::body("serial", &ChangeProduct::serial, "Empty takes it away, as below.",
                    shape::up_to(100)),
        shape::body("bought_on", &ChangeProduct::bought_on, "", shape::up_to(20)),
        shape::body("warranty_until", &ChangeProduct::warranty_until, "", shape::up_to(20)));
};

Product change_customer_product(Write& tx, const Actor& who, const ChangeProduct& in) {
    CustomerId customer = find_customer(tx, who, in.id).id;
    Product before = find_product(tx, customer, in.product_id);
    auto either = [](const std::optional<std::string>& asked,
                     const std::optional<std::string>& kept) { return asked ? asked : kept; };
    Product after =
        clean_product({.name = in.name.value_or(before.name),
                       .serial = either(in.serial, before.serial),
                       .bought_on = either(in.bought_on, before.bought_on),
                       .warranty_until = either(in.warranty_until, before.warranty_until)});
    after.id = before.id;
    refuse_taken_serial(tx, customer, after);
    Json changes = store_product(tx, before, after);
    if (changes.size() == 0) return before;
    tell_product(tx, who, customer, CustomerProductTold::changed, after, std::move(changes));
    return find_product(tx, customer, before.id);
}

struct RemoveProduct {
    CustomerId id;
    ProductId product_id;

    static constexpr auto fields =
        shape::fields(shape::path("id", &RemoveProduct::id),
                      shape::path("product_id", &RemoveProduct::product_id));
};

Nothing remove_customer_product(Write& tx, const Actor& who, const RemoveProduct& in) {
    CustomerId customer = find_customer(tx, who, in.id).id;
    Product gone = find_product(tx, customer, in.product_id);
    tx.run("delete from customer_product where id = ?", gone.id);
    tell_product(tx, who, customer, CustomerProductTold::removed, gone);
    return {};
}

}  // namespace

constinit const Route list_customer_products_route = get<list_customer_products>(
    "/customers/{id}/products", may::read, "What a customer owns, the last bought first.");
constinit const Route add_customer_product_route =
    post<add_customer_product>("/customers/{id}/products", may::edit, "A customer owns this.");
constinit const Route change_customer_product_route = patch<change_customer_product>(
    "/customers/{id}/products/{product_id}", may::edit, "Changes a product of a customer.");
constinit const Route remove_customer_product_route = del<remove_customer_product>(
    "/customers/{id}/products/{product_id}", may::edit, "The customer does not own it any more.");

}  // namespace hamdel::customers
