#include <algorithm>

#include "events.h"
#include "identities/hold.h"
#include "index.h"
#include "routes.h"

namespace hamdel::customers {

struct RemoveIdentity {
    CustomerId id;
    IdentityId identity_id;

    static constexpr auto fields =
        shape::fields(shape::path("id", &RemoveIdentity::id),
                      shape::path("identity_id", &RemoveIdentity::identity_id));
};

namespace {

// Without the last proved identity the customer's next message would begin a stranger's history,
// and without name and identity nobody could tell who this is.
void refuse_if_needed(const Customer& customer, const Identity& going) {
    auto verified = std::ranges::count(customer.identities, true, &Identity::verified);
    if (going.verified && verified == 1) throw Refusal(Problem::conflict, "last_verified_identity");
    if (customer.name.empty() && customer.identities.size() == 1)
        throw Refusal(Problem::conflict, "last_identity");
}

}  // namespace

Customer remove_identity(Write& tx, const Actor& who, const RemoveIdentity& in) {
    Customer customer = find_customer(tx, who, in.id);
    auto going = std::ranges::find(customer.identities, in.identity_id, &Identity::id);
    if (going == customer.identities.end()) throw Refusal(Problem::not_found, "identity");
    refuse_if_needed(customer, *going);
    tx.run("delete from customer_identity where id = ?", in.identity_id);
    reindex(tx, who.workspace, customer.id);
    Json change = from_to(told(going->type, going->value, going->verified), {});
    record(tx, who, CustomerChanged{customer.id, Json::object({{"identity", std::move(change)}})},
           {.customer = customer.id.value});
    customer.identities.erase(going);
    return customer;
}

constinit const Route remove_identity_route =
    del<remove_identity>("/customers/{id}/identities/{identity_id}", may::edit,
                         "Takes an identity away; the last one that is proved stays.");

}  // namespace hamdel::customers
