// Customers out of the database, whole: with their identities.
#pragma once

#include "customers/customers.h"

namespace hamdel::customers {

// Whom it shows: the one that this one was merged into, if it was.
std::optional<Customer> load_customer(Read& tx, WorkspaceId workspace, CustomerId id);
// The row itself, merged or not, with what is its own.
std::optional<Customer> load_row(Read& tx, WorkspaceId workspace, CustomerId id);

// Writes the fields that agents change; tier and block on all that were merged into it as well. An
// organization is found or made by its name.
void store_fields(Write& tx, const Actor& who, const Customer& customer);

// "select … from customer", to be followed by a condition; what follows is still missing.
extern const std::string_view select_customer;
// Identities and values of attributes.
void fill_rest(Read& tx, WorkspaceId workspace, std::vector<Customer>& customers);

}  // namespace hamdel::customers
