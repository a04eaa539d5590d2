#include "products/product.h"

#include <algorithm>

#include "day.h"
#include "index.h"
#include "kernel/text/fold.h"
#include "kernel/text/text.h"

namespace hamdel::customers {
namespace {

std::optional<std::string> clean_serial(std::string_view written) {
    std::string serial = text::clean_line(written);
    if (serial.empty()) return {};
    return serial;
}

std::optional<std::string> clean_day(std::string_view field, std::string_view written) {
    std::string typed = text::clean_line(written);
    if (typed.empty()) return {};
    auto day = canonical_day(typed);
    if (!day) throw wrong_field(field, "malformed_date");
    return day;
}

Json maybe(const std::optional<std::string>& text) {
    return text ? Json(*text) : Json();
}

bool is_letter_of_serial(char byte) {
    bool is_plain = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    return is_plain || static_cast<unsigned char>(byte) >= 0x80;
}

// «BM58 2210–0417» and "bm5822100417" are one.
std::string folded_serial(const std::optional<std::string>& serial) {
    std::string out;
    for (char byte : text::fold(serial.value_or("")))
        if (is_letter_of_serial(byte)) out += byte;
    return out;
}

}  // namespace

constinit const std::string_view select_product =
    "select id, name, serial, bought_on, warranty_until, reference, created_at "
    "from customer_product ";

Product find_product(Read& tx, CustomerId customer, ProductId id) {
    auto found = tx.one<Product>(std::string(select_product) + "where id = ? and customer_id = ?",
                                 id, customer);
    if (!found) throw Refusal(Problem::not_found, "product");
    return *std::move(found);
}

Product clean_product(const NewProduct& in) {
    Product out{.name = text::clean_line(in.name),
                .serial = clean_serial(in.serial.value_or("")),
                .bought_on = clean_day("bought_on", in.bought_on.value_or("")),
                .warranty_until = clean_day("warranty_until", in.warranty_until.value_or("")),
                .reference = in.reference};
    if (out.name.empty()) throw wrong_field("name", "required");
    if (out.bought_on && out.warranty_until && *out.warranty_until < *out.bought_on)
        throw wrong_field("warranty_until", "before_purchase");
    return out;
}

void refuse_taken_serial(Read& tx, CustomerId customer, const Product& product) {
    std::string serial = folded_serial(product.serial);
    if (serial.empty()) return;
    auto same = tx.one<ProductId>(
        "select id from customer_product where customer_id = ? and folded_serial = ? and id <> ? "
        "limit 1",
        customer, serial, product.id);
    if (same) throw Refusal(Problem::conflict, "serial_taken", {{"serial", "serial_taken"}});
}

Json store_product(Write& tx, const Product& before, const Product& after) {
    Json changes{Json::Object{}};
    auto compare = [&](std::string_view field, const Json& from, const Json& to) {
        if (from != to) changes.set(field, from_to(from, to));
    };
    compare("name", before.name, after.name);
    compare("serial", maybe(before.serial), maybe(after.serial));
    compare("bought_on", maybe(before.bought_on), maybe(after.bought_on));
    compare("warranty_until", maybe(before.warranty_until), maybe(after.warranty_until));
    if (changes.size() == 0) return changes;
    tx.run(
        "update customer_product set name = ?, serial = ?, folded_serial = ?, bought_on = ?, "
        "warranty_until = ? where id = ?",
        after.name, after.serial, folded_serial(after.serial), after.bought_on,
        after.warranty_until, before.id);
    return changes;
}

void tell_product(Write& tx, const Actor& who, CustomerId customer, std::string_view type,
                  const Product& product, Json changes) {
    reindex(tx, who.workspace, customer);
    record(tx, who,
           CustomerProductTold{type, customer, product.id, product.name, maybe(product.serial),
                               std::move(changes)},
           {.customer = customer.value});
}

Product add_product_row(Write& tx, const Actor& who, CustomerId customer, const NewProduct& in) {
    Product made = clean_product(in);
    refuse_taken_serial(tx, customer, made);
    made.id = tx.new_id<ProductId>();
    made.created_at = tx.now();
    tx.run(
        "insert into customer_product (id, workspace_id, customer_id, name, serial, folded_serial, "
        "bought_on, warranty_until, reference, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        made.id, who.workspace, customer, made.name, made.serial, folded_serial(made.serial),
        made.bought_on, made.warranty_until, made.reference, made.created_at);
    tell_product(tx, who, customer, CustomerProductTold::added, made);
    return made;
}

std::string serials_of(Read& tx, CustomerId customer) {
    std::string out;
    for (const std::string& serial :
         tx.all<std::string>("select serial || ' ' || folded_serial from customer_product "
                             "where customer_id = ? and serial is not null order by id",
                             customer))
        out += " · " + serial;
    return out;
}

}  // namespace hamdel::customers
