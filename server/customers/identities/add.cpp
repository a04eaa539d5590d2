#include "events.h"
#include "identities/hold.h"
#include "index.h"
#include "merging/merged.h"
#include "routes.h"

namespace hamdel::customers {

void add_identity_row(Write& tx, const Actor& who, CustomerId id, const NewIdentity& in) {
    find_customer(tx, who, id);
    CustomerId root = root_of(tx, id);
    // What one signs in with stays with the own row.
    bool is_account = in.type == IdentityType::app_user && who.type == ActorType::customer;
    Json change = attach(tx, who, is_account ? id : root, in, "value");
    if (change.is_null()) return;
    reindex(tx, who.workspace, root);
    record(tx, who, CustomerChanged{root, Json::object({{"identity", std::move(change)}})},
           {.customer = root.value});
}

struct AddIdentity {
    CustomerId id;
    IdentityType type = IdentityType::email;
    std::string value;

    static constexpr auto fields = shape::fields(
        shape::path("id", &AddIdentity::id), shape::body("type", &AddIdentity::type),
        shape::body("value", &AddIdentity::value, "In any written form.", shape::up_to(320)));
};

Created<Customer> add_identity(Write& tx, const Actor& who, const AddIdentity& in) {
    if (in.type == IdentityType::visitor) throw wrong_field("type", "not_by_hand");
    add_identity_row(tx, who, in.id, {.type = in.type, .value = in.value});
    return {find_customer(tx, who, in.id)};
}

constinit const Route add_identity_route =
    post<add_identity>("/customers/{id}/identities", may::edit,
                       "Gives a customer an identity that nobody else holds.");

}  // namespace hamdel::customers
