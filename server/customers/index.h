// Keeps the search index true to a customer.
#pragma once

#include "customers/customers.h"

namespace hamdel::customers {

// After any change of name, organization, identities or products.
void reindex(Write& tx, WorkspaceId workspace, CustomerId id);

// What lists are ordered and narrowed by.
void keep_folded(Write& tx, CustomerId id, std::string_view name, std::string_view organization);

}  // namespace hamdel::customers
