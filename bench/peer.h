// Another program beside ours, which sends the same to as many: what is said in a room goes to all
// of it, and whoever said it gets a short answer. bench/peers holds them.
#pragma once

#include <string>

#include "load.h"
#include "process.h"

namespace hamdel::bench {

enum class PeerKind { beast, ws, socket_io };

class Peer {
  public:
    // `page` bytes are answered to every GET of Beast.
    explicit Peer(PeerKind kind, std::size_t page = 0);

    int port() const { return port_; }
    double memory() const { return process_.memory(); }

    // Opens `rooms` with so many listeners each, after one connection that only speaks.
    void open(Load& load, std::size_t rooms, std::size_t listeners) const;
    // What that one sends, so that every listener of the room is sent `size` bytes.
    std::string say(std::size_t room, std::size_t size) const;
    bool is_answer(std::string_view text) const;

  private:
    PeerKind kind_;
    int port_;
    Process process_;
};

}  // namespace hamdel::bench
