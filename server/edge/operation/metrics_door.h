// Who may read the figures: this machine itself, and whoever shows the token of the configuration.
#pragma once

#include <string_view>

#include "module/request.h"

namespace hamdel::edge {

// An empty token is nobody's.
bool may_read_metrics(const Request& request, std::string_view token);

}  // namespace hamdel::edge
