// The OpenAPI 3.1 document of all routes, from the same declarations that serve them.
#pragma once

#include "module/table.h"

namespace hamdel {

Json openapi(const RouteTable& table, std::string_view version);

}  // namespace hamdel
