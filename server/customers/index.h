// Keeps the search index true to a customer.
#pragma once

#include "customers/customers.h"

namespace hamdel::customers {

// After any change of name, organization or identities.
void reindex(Write& tx, WorkspaceId workspace, CustomerId id);

}  // namespace hamdel::customers
