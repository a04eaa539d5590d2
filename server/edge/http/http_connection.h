// One connection that speaks HTTP, until it ends or becomes a live socket.
#pragma once

#include "house.h"
#include "wire.h"

namespace hamdel::edge {

// Serves until the end; owns the wire.
Task<void> serve_http(Io& io, House& house, std::unique_ptr<Wire> wire, std::string address);

}  // namespace hamdel::edge
