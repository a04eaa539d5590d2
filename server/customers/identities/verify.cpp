#include <algorithm>

#include "events.h"
#include "identities/hold.h"
#include "routes.h"

namespace hamdel::customers {
namespace {

struct VerifyIdentity {
    CustomerId id;
    IdentityId identity_id;

    static constexpr auto fields =
        shape::fields(shape::path("id", &VerifyIdentity::id),
                      shape::path("identity_id", &VerifyIdentity::identity_id));
};

// The agent has made sure, by a call or a paper: from now on it counts like what a channel proved.
Customer verify_identity(Write& tx, const Actor& who, const VerifyIdentity& in) {
    Customer customer = find_customer(tx, who, in.id);
    auto meant = std::ranges::find(customer.identities, in.identity_id, &Identity::id);
    if (meant == customer.identities.end()) throw Refusal(Problem::not_found, "identity");
    Json change = attach(tx, who, customer.id,
                         {.type = meant->type, .value = meant->value, .verified = true}, "value");
    if (!change.is_null())
        record(tx, who,
               CustomerChanged{customer.id, Json::object({{"identity", std::move(change)}})},
               {.customer = customer.id.value});
    meant->verified = true;
    return customer;
}

}  // namespace

constinit const Route verify_identity_route =
    post<verify_identity>("/customers/{id}/identities/{identity_id}/verify", may::edit,
                          "Vouches for an identity that was only typed.");

}  // namespace hamdel::customers
