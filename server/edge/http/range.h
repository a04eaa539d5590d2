// The part of a stored file that a Range header asks for (RFC 9110, 14.2).
#pragma once

#include <cstdint>
#include <string_view>

namespace hamdel::edge {

struct Range {
    enum class Kind { whole, part, none };  // none: 416
    Kind kind = Kind::whole;
    std::int64_t first = 0;
    std::int64_t count = 0;
};

// One range in bytes is served; several, other units and nonsense mean the whole.
Range parse_range(std::string_view header, std::int64_t size);

}  // namespace hamdel::edge
