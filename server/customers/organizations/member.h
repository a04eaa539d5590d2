// Who belongs to an organization. A customer belongs to one at most; the count of customers leaves
// out those who were merged into another.
#pragma once

#include "customers/organizations.h"

namespace hamdel::customers {

// "select … from organization", to be followed by a condition.
extern const std::string_view select_organization;

std::optional<Organization> organization_called(Read& tx, WorkspaceId workspace,
                                                std::string_view name);

// Into the organization of this name, which is made if there is none; out of any for an empty one.
void put_into_organization(Write& tx, const Actor& who, CustomerId id, std::string_view name);

// Counts the customers anew, of the organization that this row belongs to.
void count_members_of(Write& tx, CustomerId id);

}  // namespace hamdel::customers
