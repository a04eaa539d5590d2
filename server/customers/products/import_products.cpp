// Products as another program knows them: each has its own reference there, so bringing the same
// ones again changes nothing, whatever happened to the answer.
#include "identities/hold.h"
#include "kernel/text/text.h"
#include "products/product.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

struct BroughtProduct : NewProduct {
    std::string written_reference;
    std::optional<CustomerId> customer_id;
    std::optional<NewIdentity> identity;

    static constexpr auto own_fields = shape::fields(
        shape::body("reference", &BroughtProduct::written_reference,
                    "What it is called where it comes from; the same again is the same product.",
                    shape::up_to(100)),
        shape::body("customer_id", &BroughtProduct::customer_id, "Whose it is."),
        shape::body("identity", &BroughtProduct::identity,
                    "Or an identity of the customer: e-mail, phone, …"));
    static constexpr auto fields = shape::joined(own_fields, NewProduct::fields);
};

struct BringProducts {
    std::vector<BroughtProduct> products;

    static constexpr auto fields =
        shape::fields(shape::body("products", &BringProducts::products, "", {.items = 100}));
};

struct Brought {
    std::int64_t made = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;

    static constexpr std::string_view shape_name = "BroughtProducts";
    static constexpr auto fields = shape::fields(shape::field("made", &Brought::made),
                                                 shape::field("changed", &Brought::changed),
                                                 shape::field("same", &Brought::same));
};

CustomerId owner_of(Read& tx, const Actor& who, const BroughtProduct& in) {
    if (in.customer_id) {
        try {
            return find_customer(tx, who, *in.customer_id).id;
        } catch (const Refusal&) {
            throw wrong_field("customer_id", "unknown_customer");
        }
    }
    if (!in.identity) throw wrong_field("customer_id", "required");
    auto holder = holder_of(tx, who.workspace, in.identity->type,
                            canonical_in("identity.value", *in.identity));
    if (!holder) throw wrong_field("identity.value", "unknown_customer");
    return find_customer(tx, who, *holder).id;
}

struct KnownProduct {
    ProductId id;
    CustomerId customer_id;

    static constexpr auto fields =
        shape::fields(shape::field("id", &KnownProduct::id),
                      shape::field("customer_id", &KnownProduct::customer_id));
};

// It was sold on: it is this customer's now, and not the other's.
void hand_on(Write& tx, const Actor& who, const KnownProduct& known, CustomerId owner) {
    if (known.customer_id == owner) return;
    Product product = find_product(tx, known.customer_id, known.id);
    tx.run("update customer_product set customer_id = ? where id = ?", owner, known.id);
    tell_product(tx, who, known.customer_id, CustomerProductTold::removed, product);
    tell_product(tx, who, owner, CustomerProductTold::added, product);
}

void bring(Write& tx, const Actor& who, const BroughtProduct& in, Brought& out) {
    CustomerId owner = owner_of(tx, who, in);
    NewProduct said = in;
    said.reference = text::clean_line(in.written_reference);
    if (said.reference->empty()) throw wrong_field("reference", "required");
    auto known = tx.one<KnownProduct>(
        "select id, customer_id from customer_product where workspace_id = ? and reference = ?",
        who.workspace, *said.reference);
    if (!known) {
        add_product_row(tx, who, owner, said);
        ++out.made;
        return;
    }
    Product after = clean_product(said);
    after.id = known->id;
    refuse_taken_serial(tx, owner, after);
    bool is_moved = known->customer_id != owner;
    hand_on(tx, who, *known, owner);
    Json changes = store_product(tx, find_product(tx, owner, known->id), after);
    bool is_same = changes.size() == 0;
    if (!is_same)
        tell_product(tx, who, owner, CustomerProductTold::changed, after, std::move(changes));
    ++(is_same && !is_moved ? out.same : out.changed);
}

// One that is refused refuses all: nothing is half brought in, and the field says which it was.
Brought bring_products(Write& tx, const Actor& who, const BringProducts& in) {
    if (in.products.empty()) throw wrong_field("products", "required");
    Brought out;
    for (std::size_t at = 0; at < in.products.size(); ++at) {
        try {
            bring(tx, who, in.products[at], out);
        } catch (Refusal& refusal) {
            for (FieldProblem& one : refusal.fields)
                one.field = "products[" + std::to_string(at) + "]." + one.field;
            throw;
        }
    }
    return out;
}

}  // namespace

constinit const Route bring_products_route =
    post<bring_products>("/customer_products", may::edit,
                         "Products out of another program, at most a hundred: made, changed, or "
                         "known already by their reference.");

}  // namespace hamdel::customers
