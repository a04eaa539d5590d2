// The routes of this module; each stands with its function.
#pragma once

#include "customers/may.h"
#include "module/route.h"

namespace hamdel::customers {

extern const Route list_customers_route, show_customer_route, create_customer_route,
    change_customer_route, add_identity_route, remove_identity_route;

}  // namespace hamdel::customers
