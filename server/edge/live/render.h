// Frames of events, as each door shows them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "live/frame.h"
#include "module/module.h"

namespace hamdel::edge {

class Renderer {
  public:
    explicit Renderer(std::span<const Module* const> modules);

    // Nothing: this door does not show it. An event that cannot be shown is logged and left out.
    SharedFrame render(Read& tx, const Door& door, const EventRow& event) const;
    // Who hears of it at this door; none where it is not shown.
    std::vector<std::string> topics(const Door& door, const EventRow& event) const;

  private:
    const FrameSource* find(const Door& door, std::string_view type) const;

    std::vector<const FrameSource*> sources_;
};

// {"type":"hello","seq":n,"resync":…}
std::string hello_frame(std::int64_t seq, bool resync);

}  // namespace hamdel::edge
