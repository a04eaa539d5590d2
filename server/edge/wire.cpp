#include "wire.h"

#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/src.hpp>

namespace hamdel::edge {
namespace {

using asio::ip::tcp;
using boost::system::error_code;

constexpr std::size_t most_drained = 1 << 20;

class PlainWire final : public Wire {
  public:
    PlainWire(Io& io, tcp::socket socket) : io_(io), socket_(std::move(socket)) {
        error_code ignored;
        socket_.non_blocking(true, ignored);
        socket_.set_option(tcp::no_delay(true), ignored);
    }

    // Waits without a buffer of its own: an idle connection holds none.
    Task<std::string_view> some() override {
        while (true) {
            error_code ec;
            auto ready = socket_.async_wait(tcp::socket::wait_read,
                                            asio::redirect_error(asio::use_awaitable, ec));
            co_await std::move(ready);
            if (ec) co_return std::string_view();
            std::size_t count = socket_.read_some(asio::buffer(io_.scratch), ec);
            if (ec == asio::error::would_block) continue;
            if (ec) co_return std::string_view();
            co_return std::string_view(io_.scratch.data(), count);
        }
    }

    Task<bool> write(std::string_view head, std::string_view body) override {
        while (!head.empty() || !body.empty()) {
            error_code ec;
            std::array<asio::const_buffer, 2> both{asio::buffer(head), asio::buffer(body)};
            std::size_t count = socket_.write_some(both, ec);
            if (ec == asio::error::would_block) {
                auto ready = socket_.async_wait(tcp::socket::wait_write,
                                                asio::redirect_error(asio::use_awaitable, ec));
                co_await std::move(ready);
            }
            if (ec) co_return false;
            std::size_t of_head = std::min(count, head.size());
            head.remove_prefix(of_head);
            body.remove_prefix(count - of_head);
        }
        co_return true;
    }

    std::size_t write_now(std::span<const std::string_view> pieces) override {
        std::array<asio::const_buffer, 16> buffers;
        std::size_t count = std::min(pieces.size(), buffers.size());
        for (std::size_t i = 0; i < count; ++i)
            buffers[i] = asio::buffer(pieces[i]);
        error_code ec;
        std::size_t sent =
            socket_.write_some(std::span<const asio::const_buffer>(buffers.data(), count), ec);
        return ec ? 0 : sent;
    }

    Task<void> finish() override {
        error_code ignored;
        socket_.shutdown(tcp::socket::shutdown_send, ignored);
        // Closing with unread bytes would reset the connection, and the peer lose our last words.
        std::size_t drained = 0;
        while (drained < most_drained) {
            auto reading = some();
            std::string_view piece = co_await std::move(reading);
            if (piece.empty()) break;
            drained += piece.size();
        }
        close();
    }

    void close() override {
        error_code ignored;
        socket_.close(ignored);
    }
    bool is_secure() const override { return false; }

  private:
    Io& io_;
    tcp::socket socket_;
};

class TlsWire final : public Wire {
  public:
    TlsWire(tcp::socket socket, asio::ssl::context& tls) : stream_(std::move(socket), tls) {
        error_code ignored;
        stream_.next_layer().set_option(tcp::no_delay(true), ignored);
    }

    Task<bool> shake_hands() {
        error_code ec;
        auto shaking = stream_.async_handshake(asio::ssl::stream_base::server,
                                               asio::redirect_error(asio::use_awaitable, ec));
        co_await std::move(shaking);
        co_return !ec;
    }

    // A peer that closes without close_notify reads as "stream truncated": an end like any other.
    Task<std::string_view> some() override {
        error_code ec;
        auto reading = stream_.async_read_some(asio::buffer(buffer_),
                                               asio::redirect_error(asio::use_awaitable, ec));
        std::size_t count = co_await std::move(reading);
        if (ec) count = 0;
        co_return std::string_view(buffer_.data(), count);
    }

    Task<bool> write(std::string_view head, std::string_view body) override {
        error_code ec;
        std::array<asio::const_buffer, 2> both{asio::buffer(head), asio::buffer(body)};
        auto writing =
            asio::async_write(stream_, both, asio::redirect_error(asio::use_awaitable, ec));
        co_await std::move(writing);
        co_return !ec;
    }

    std::size_t write_now(std::span<const std::string_view>) override { return 0; }

    Task<void> finish() override {
        error_code ec;
        auto ending = stream_.async_shutdown(asio::redirect_error(asio::use_awaitable, ec));
        co_await std::move(ending);
        close();
    }

    void close() override {
        error_code ignored;
        stream_.next_layer().close(ignored);
    }
    bool is_secure() const override { return true; }

  private:
    asio::ssl::stream<tcp::socket> stream_;
    std::array<char, 8 << 10> buffer_;
};

}  // namespace

std::unique_ptr<Wire> make_wire(Io& io, tcp::socket socket) {
    return std::make_unique<PlainWire>(io, std::move(socket));
}

Task<std::unique_ptr<Wire>> make_tls_wire(Io&, tcp::socket socket, asio::ssl::context& tls) {
    auto wire = std::make_unique<TlsWire>(std::move(socket), tls);
    auto shaking = wire->shake_hands();
    bool shaken = co_await std::move(shaking);
    if (!shaken) co_return nullptr;
    co_return wire;
}

asio::ssl::context make_tls(const std::string& certificate_file, const std::string& key_file) {
    asio::ssl::context out(asio::ssl::context::tls_server);
    out.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                    asio::ssl::context::no_tlsv1_1 | asio::ssl::context::no_compression);
    SSL_CTX_set_options(out.native_handle(), SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_mode(out.native_handle(), SSL_MODE_RELEASE_BUFFERS);
    out.use_certificate_chain_file(certificate_file);
    out.use_private_key_file(key_file, asio::ssl::context::pem);
    return out;
}

}  // namespace hamdel::edge
