// The way in: HTTP/1.1, live sockets, pages, health and figures, over TCP or TLS. One thread reads
// and writes; what is asked runs on the lanes of the store.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "bus/bus.h"
#include "edge/bounds.h"
#include "module/maker.h"
#include "module/module.h"
#include "storage/blobs.h"
#include "storage/store.h"

namespace hamdel::edge {

struct TlsFiles {
    std::string certificate, key;  // PEM
};

struct Options {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  // 0: any free one
    std::optional<TlsFiles> tls;
    // A proxy stands before: who asks is the last of X-Forwarded-For, and whether it came by TLS is
    // X-Forwarded-Proto.
    bool behind_proxy = false;
    // Opens the figures to who shows it; empty: only this machine reads them.
    std::string metrics_token;
    std::string version = "0";
    Limits limits;
};

struct Parts {
    Store& store;
    const storage::Blobs& blobs;
    bus::Bus& bus;
    std::span<const Module* const> modules;
    // The key of the channel that the demo shop's widget uses; nothing: there is no shop.
    std::optional<std::string> (*shop_channel)(Read& tx) = nullptr;
    std::span<const Maker> makers = {};
};

class Server {
  public:
    // Listens when it returns. Throws std::runtime_error when it cannot.
    Server(const Options& options, const Parts& parts);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const;
    // Takes no more, ends what was begun (at most ten seconds), closes the rest.
    void stop();

  private:
    struct Running;
    std::unique_ptr<Running> running_;
};

}  // namespace hamdel::edge
