// Names of folders as they go over the wire: UTF-7 as RFC 3501 5.1.3 changed it.
#pragma once

#include <optional>
#include <string>

namespace hamdel::net {

// Nothing for what cannot be a name: empty, too long, broken UTF-8, controls.
std::optional<std::string> name_on_the_wire(const std::string& folder);

}  // namespace hamdel::net
