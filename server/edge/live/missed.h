// Looking for what a live screen has missed, beside the edge's own thread.
#pragma once

#include "house.h"
#include "live/replay.h"
#include "net.h"

namespace hamdel::edge {

// A database that is away means a resync.
Task<Missed> look_for_missed(Io& io, House& house, const Door& door,
                             std::vector<std::string> topics, std::int64_t after,
                             std::int64_t up_to);

}  // namespace hamdel::edge
