// Problem documents of what goes wrong before a route is known.
#pragma once

#include <string_view>

#include "module/answer.h"

namespace hamdel::edge {

Answer http_problem(int status, std::string_view code, std::string_view request_id);

}  // namespace hamdel::edge
