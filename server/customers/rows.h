// Customers out of the database, whole: with their identities.
#pragma once

#include "customers/customers.h"

namespace hamdel::customers {

std::optional<Customer> load_customer(Read& tx, WorkspaceId workspace, CustomerId id);

// "select … from customer", to be followed by a condition; the identities are still missing.
extern const std::string_view select_customer;
void fill_identities(Read& tx, std::vector<Customer>& customers);

}  // namespace hamdel::customers
