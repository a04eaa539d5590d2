// What every connection of a server needs to know. Lives on the edge's own thread.
#pragma once

#include "edge/server.h"
#include "live/hub.h"
#include "live/presence.h"
#include "live/watches.h"
#include "module/table.h"
#include "operation/metrics.h"
#include "rest/rate_limit.h"

namespace hamdel::edge {

struct House {
    House(const Options& given, const Parts& parts);

    Options options;
    Store& store;
    const storage::Blobs& blobs;
    std::optional<std::string> (*shop_channel)(Read& tx);
    std::span<const Maker> makers;
    RouteTable table;
    std::vector<const Door*> doors;
    std::string openapi_text;
    Renderer renderer;
    Hub hub;
    Watches watches;
    Presence presence;
    RateLimit rate;
    Metrics metrics;
    bool stopping = false;

    // The door whose paths this is one of, or nullptr.
    const Door* door_of(std::string_view path) const;
    // Who makes answers of this type, or nullptr: it is as it is.
    const Maker* maker_of(std::string_view type) const;
};

}  // namespace hamdel::edge
