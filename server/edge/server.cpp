#include "edge/server.h"

#include <thread>

#include "http/http_connection.h"
#include "kernel/log.h"
#include "live/relay.h"

namespace hamdel::edge {

using asio::ip::tcp;
using std::chrono::milliseconds;

namespace {

constexpr auto stop_time = std::chrono::seconds(10);

tcp::endpoint endpoint_of(const Options& options) {
    boost::system::error_code ec;
    auto address =
        asio::ip::make_address(options.address == "localhost" ? "127.0.0.1" : options.address, ec);
    if (ec) throw std::runtime_error("not an address: " + options.address);
    return {address, options.port};
}

milliseconds sweep_time(const Limits& limits) {
    std::int64_t least = 1000;
    for (Span span :
         {limits.header_time, limits.body_time, limits.idle_time, limits.write_time,
          limits.live_silence, limits.live_recheck, limits.live_grace, limits.node_beat})
        least = std::min(least, std::max<std::int64_t>(span.ms / 4, 10));
    return milliseconds(least);
}

}  // namespace

struct Server::Running {
    Running(const Options& options, const Parts& parts);
    ~Running();

    Task<void> accept();
    Task<void> greet(tcp::socket socket);
    Task<void> sweep();
    void begin_stop();
    void tell(Tellings tellings);

    House house;
    Io io;
    std::optional<asio::ssl::context> tls;
    tcp::acceptor acceptor;
    asio::steady_timer accept_again{io.context}, sweep_timer{io.context};
    Moment stop_by = Moment::max();
    std::uint16_t port = 0;
    std::unique_ptr<Relay> relay;
    std::unique_ptr<bus::Bus::Subscription> subscription;
    std::thread thread;
};

Server::Running::Running(const Options& options, const Parts& parts)
    : house(options, parts), acceptor(io.context) {
    if (options.tls) tls.emplace(make_tls(options.tls->certificate, options.tls->key));
    tcp::endpoint endpoint = endpoint_of(options);
    acceptor.open(endpoint.protocol());
    acceptor.set_option(tcp::acceptor::reuse_address(true));
    acceptor.bind(endpoint);
    acceptor.listen(4096);
    port = acceptor.local_endpoint().port();

    relay = std::make_unique<Relay>(house.store, house.renderer, house.hub, [this](Tellings all) {
        asio::post(io.context, [this, all = std::move(all)]() mutable { tell(std::move(all)); });
    });
    subscription = parts.bus.subscribe([this](const Committed& news) {
        if (news.events) relay->nudge();
        if (news.whispers.empty()) return;
        asio::post(io.context, [this, whispers = news.whispers] {
            for (const Whisper& whisper : whispers)
                house.hub.whisper(whisper);
        });
    });
    asio::co_spawn(io.context, accept(), asio::detached);
    asio::co_spawn(io.context, sweep(), asio::detached);
    thread = std::thread([this] { io.context.run(); });
}

Server::Running::~Running() {
    subscription.reset();
    asio::post(io.context, [this] { begin_stop(); });
    thread.join();
    relay.reset();
    io.side.join();
    // Whoever is still counted as present has left; the store tells it before it ends.
    house.presence.all_left();
}

void Server::Running::tell(Tellings tellings) {
    for (const Telling& one : tellings.all)
        house.hub.tell(*one.door, one.topics, one.frame);
    house.hub.set_told(tellings.up_to);
}

Task<void> Server::Running::accept() {
    while (!house.stopping) {
        boost::system::error_code ec;
        tcp::socket socket(io.context);
        auto accepting =
            acceptor.async_accept(socket, asio::redirect_error(asio::use_awaitable, ec));
        co_await std::move(accepting);
        if (house.stopping) break;
        if (ec) {
            // Out of file handles, most likely: some are given back soon.
            accept_again.expires_after(milliseconds(100));
            auto waiting = accept_again.async_wait(asio::redirect_error(asio::use_awaitable, ec));
            co_await std::move(waiting);
            continue;
        }
        if (io.connections.size() >= house.options.limits.connections) {
            static constexpr std::string_view full =
                "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\n"
                "Connection: close\r\n\r\n";
            socket.non_blocking(true, ec);
            if (!tls) socket.write_some(asio::buffer(full), ec);
            continue;
        }
        asio::co_spawn(io.context, greet(std::move(socket)), asio::detached);
    }
}

// A handshake that is not over in time closes its socket; nothing else belongs to it yet.
struct Handshaking final : Connection {
    Handshaking(Io& io, int socket, Moment by) : io_(io), socket_(socket), by_(by) {
        io_.connections.insert(this);
    }
    ~Handshaking() override { io_.connections.erase(this); }
    void tick(Moment moment) override {
        if (moment > by_) go_away();
    }
    void go_away() override { ::shutdown(socket_, SHUT_RDWR); }

    Io& io_;
    int socket_;
    Moment by_;
};

Task<void> Server::Running::greet(tcp::socket socket) {
    boost::system::error_code ec;
    tcp::endpoint peer = socket.remote_endpoint(ec);
    if (ec) co_return;
    std::string address = peer.address().to_string();
    std::unique_ptr<Wire> wire;
    if (tls) {
        Handshaking limit(
            io, socket.native_handle(),
            std::chrono::steady_clock::now() + milliseconds(house.options.limits.header_time.ms));
        auto shaking_hands = make_tls_wire(io, std::move(socket), *tls);
        wire = co_await std::move(shaking_hands);
        if (!wire) co_return;
    } else {
        wire = make_wire(io, std::move(socket));
    }
    auto serving = serve_http(io, house, std::move(wire), std::move(address));
    co_await std::move(serving);
}

Task<void> Server::Running::sweep() {
    milliseconds length = sweep_time(house.options.limits);
    while (true) {
        boost::system::error_code ec;
        sweep_timer.expires_after(house.stopping ? milliseconds(20) : length);
        auto waiting = sweep_timer.async_wait(asio::redirect_error(asio::use_awaitable, ec));
        co_await std::move(waiting);
        Moment moment = std::chrono::steady_clock::now();
        if (house.stopping && (io.connections.empty() || moment > stop_by)) break;
        // A tick may end a connection; only what is still there is asked.
        std::vector<Connection*> all(io.connections.begin(), io.connections.end());
        for (Connection* one : all)
            if (io.connections.contains(one)) one->tick(moment);
        house.presence.sweep(moment);
        house.rate.sweep(moment);
    }
    io.context.stop();
}

void Server::Running::begin_stop() {
    house.stopping = true;
    stop_by = std::chrono::steady_clock::now() + stop_time;
    boost::system::error_code ignored;
    acceptor.close(ignored);
    accept_again.cancel();
    sweep_timer.cancel();
    std::vector<Connection*> all(io.connections.begin(), io.connections.end());
    for (Connection* one : all)
        if (io.connections.contains(one)) one->go_away();
}

Server::Server(const Options& options, const Parts& parts)
    : running_(std::make_unique<Running>(options, parts)) {}
Server::~Server() = default;
std::uint16_t Server::port() const {
    return running_->port;
}
void Server::stop() {
    running_.reset();
}

}  // namespace hamdel::edge
