// One live socket, from after the handshake until its end.
#pragma once

#include <optional>

#include "house.h"
#include "wire.h"

namespace hamdel::edge {

struct LiveOpening {
    std::unique_ptr<Wire> wire;
    const Door* door = nullptr;
    Actor actor;
    Request request;  // that opened it: who it was is asked again later
    std::optional<std::int64_t> after;
    std::string early;  // bytes that came behind the request
};

// Serves until the end.
Task<void> serve_live(Io& io, House& house, LiveOpening opening);

// The answer to a long poll.
Task<Answer> answer_poll(Io& io, House& house, const Door& door, Actor actor,
                         std::optional<std::int64_t> after, Span wait);

}  // namespace hamdel::edge
