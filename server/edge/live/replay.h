// What a live screen has missed, out of the log. Blocks: for threads that may.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "live/render.h"
#include "storage/store.h"

namespace hamdel::edge {

struct Missed {
    std::vector<SharedFrame> frames;
    bool resync = false;  // too much, or a number from another life of the database
};

// The events after `after` up to `up_to` that reach one of the topics; more than `most`: resync.
Missed replay(Store& store, const Renderer& renderer, const Door& door,
              const std::vector<std::string>& topics, std::int64_t after, std::int64_t up_to,
              int most);

}  // namespace hamdel::edge
