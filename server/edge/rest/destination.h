// Where a request goes.
#pragma once

#include "house.h"
#include "pages/page.h"

namespace hamdel::edge {

struct Destination {
    enum class Kind { answer, route, live, poll, shop, ready };
    Kind kind = Kind::answer;
    std::string_view label;  // for the figures
    const Route* route = nullptr;
    const Door* door = nullptr;  // of route, live, poll and of what went wrong below a door
    PageAnswer page;             // the answer itself
    std::int64_t body_limit = 64 << 10;
};

// `method` as it came; the request's own method is set here (HEAD is read as GET).
Destination find_destination(const House& house, Request& request, std::string_view method);

}  // namespace hamdel::edge
