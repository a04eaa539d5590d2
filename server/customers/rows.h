// Customers out of the database, whole: with their identities.
#pragma once

#include "customers/customers.h"

namespace hamdel::customers {

std::optional<Customer> load_customer(Read& tx, WorkspaceId workspace, CustomerId id);

// "select … from customer", to be followed by a condition; what follows is still missing.
extern const std::string_view select_customer;
// Identities and values of attributes.
void fill_rest(Read& tx, WorkspaceId workspace, std::vector<Customer>& customers);

}  // namespace hamdel::customers
