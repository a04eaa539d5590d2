// Structured log: one JSON object a line on standard error, with time, level, event and the given
// values. Values that may hold secrets are never passed here.
#pragma once

#include <string_view>

#include "kernel/json.h"

namespace hamdel::log {

enum class Level { debug, info, warning, error };

void set_level(Level least);

// `event` is a stable snake_case word ("server_started"); `values` an object.
void debug(std::string_view event, const Json& values = {});
void info(std::string_view event, const Json& values = {});
void warning(std::string_view event, const Json& values = {});
void error(std::string_view event, const Json& values = {});

}  // namespace hamdel::log
