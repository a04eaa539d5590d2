// The word by which a request is found in the log. One that came with the request is kept if it is
// clean, so that a proxy's word goes through.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::edge {

std::string request_id(std::string_view given);

}  // namespace hamdel::edge
