// The bytes of one connection, plain or within TLS.
#pragma once

#include <boost/asio/ssl/context.hpp>
#include <span>
#include <string_view>

#include "net.h"

namespace hamdel::edge {

class Wire {
  public:
    virtual ~Wire() = default;

    // Bytes that came, valid until anyone awaits again; empty: the peer has ended.
    virtual Task<std::string_view> some() = 0;
    // Everything; false: the peer is gone.
    virtual Task<bool> write(std::string_view head, std::string_view body) = 0;
    // As much as goes without waiting.
    virtual std::size_t write_now(std::span<const std::string_view> pieces) = 0;
    // Says that no more will be sent, and waits until the peer has read and ended.
    virtual Task<void> finish() = 0;
    virtual void close() = 0;
    virtual bool is_secure() const = 0;
};

std::unique_ptr<Wire> make_wire(Io& io, asio::ip::tcp::socket socket);
// After the handshake; nothing when it fails.
Task<std::unique_ptr<Wire>> make_tls_wire(Io& io, asio::ip::tcp::socket socket,
                                          asio::ssl::context& tls);
asio::ssl::context make_tls(const std::string& certificate_file, const std::string& key_file);

}  // namespace hamdel::edge
