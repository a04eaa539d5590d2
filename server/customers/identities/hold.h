// Who holds an identity, and giving one to a customer.
#pragma once

#include "customers/customers.h"

namespace hamdel::customers {

// The canonical value; a wrong one is refused under this field's name.
std::string canonical_in(std::string_view field, const NewIdentity& in);
// "identities[2].value"
std::string value_field(std::size_t at);

// Said by the customer himself, without proof.
bool is_claim(const Actor& who, const NewIdentity& in);

// `value` is canonical. Claims hold nothing.
std::optional<CustomerId> holder_of(Read& tx, WorkspaceId workspace, IdentityType type,
                                    std::string_view value);

// Gives the identity to the customer. What changed, as {from, to}; null if the customer had it so
// already. `field` is named when the value is wrong or taken. The caller indexes and records.
Json attach(Write& tx, const Actor& who, CustomerId id, const NewIdentity& in,
            std::string_view field);

// An identity as events tell it: {type, value, verified}.
Json told(IdentityType type, std::string_view value, bool verified);

}  // namespace hamdel::customers
