// The target of a request line: path and query, decoded and strictly checked. What two programs in
// a row could read in two ways is refused.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hamdel::edge {

struct Target {
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;
};

// Origin form ("/a?b=c") or absolute form. Throws Refusal invalid "malformed_target" for bad
// escapes, control characters, encoded slashes, dot segments and what is not UTF-8.
Target parse_target(std::string_view target);

}  // namespace hamdel::edge
