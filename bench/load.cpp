#include "load.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstring>
#include <stdexcept>

namespace hamdel::bench {
namespace {

double clock_seconds() {
    auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(since).count();
}

// Loopback has many addresses; ten thousand connections from one would run out of ports.
int connect_from(int port, std::size_t number) {
    int s = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in from{};
    from.sin_family = AF_INET;
    from.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + static_cast<std::uint32_t>(number / 5000));
    bind(s, reinterpret_cast<sockaddr*>(&from), sizeof from);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    at.sin_port = htons(static_cast<std::uint16_t>(port));
    if (connect(s, reinterpret_cast<sockaddr*>(&at), sizeof at) != 0)
        throw std::runtime_error(std::string("connect: ") + std::strerror(errno));
    int on = 1;
    setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    fcntl(s, F_SETFL, fcntl(s, F_GETFL) | O_NONBLOCK);
    return s;
}

std::int64_t content_length(std::string_view head) {
    for (std::string_view name : {"Content-Length: ", "content-length: "}) {
        std::size_t at = head.find(name);
        if (at == std::string_view::npos) continue;
        std::int64_t out = 0;
        std::from_chars(head.data() + at + name.size(), head.data() + head.size(), out);
        return out;
    }
    return 0;
}

}  // namespace

std::string text_frame(std::string_view text) {
    std::string out = "\x81";
    if (text.size() < 126) {
        out += static_cast<char>(0x80 | text.size());
    } else {
        out += static_cast<char>(0x80 | 126);
        out += static_cast<char>(text.size() >> 8);
        out += static_cast<char>(text.size() & 255);
    }
    const char mask[4] = {0x12, 0x34, 0x56, 0x78};
    out.append(mask, 4);
    for (std::size_t i = 0; i < text.size(); ++i)
        out += static_cast<char>(text[i] ^ mask[i & 3]);
    return out;
}

Load::~Load() {
    for (Connection& connection : connections_)
        close(connection.socket);
    if (poll_ >= 0) close(poll_);
}

double Load::now() const {
    return clock_seconds() - begin_;
}

void Load::open(std::size_t count) {
    if (poll_ < 0) poll_ = epoll_create1(0);
    if (begin_ == 0) begin_ = clock_seconds();
    std::size_t first = connections_.size();
    connections_.resize(first + count);
    for (std::size_t i = first; i < first + count; ++i) {
        connections_[i].number = i;
        connections_[i].socket = connect_from(port_, i);
        epoll_event event{.events = EPOLLIN, .data = {.u64 = i}};
        epoll_ctl(poll_, EPOLL_CTL_ADD, connections_[i].socket, &event);
    }
}

void Load::open_live(std::size_t count, const std::function<Opening(std::size_t)>& opening) {
    std::size_t first = connections_.size();
    constexpr std::size_t at_once = 200;
    for (std::size_t done = 0; done < count; done += at_once) {
        std::size_t some = std::min(at_once, count - done);
        open(some);
        for (std::size_t i = done; i < done + some; ++i) {
            ++ungreeted_;
            Opening with = opening(i);
            send(connections_[first + i],
                 "GET " + with.target +
                     " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                     "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
                     with.headers + "\r\n");
        }
        settle();
    }
}

void Load::settle() {
    double until = now() + 60;
    while (ungreeted_ > 0) {
        if (now() > until || lost_ > 0) throw std::runtime_error("sockets were not greeted");
        poll(100);
    }
}

void Load::run(double seconds) {
    double until = now() + seconds;
    run_until([&] { return now() >= until; });
}

void Load::run_until(const std::function<bool()>& done) {
    turns_ = true;
    for (Connection& connection : connections_)
        for (int i = 0; i < turns_at_once; ++i)
            turn(connection);
    while (!done() && lost_ < connections_.size())
        poll(10);
    turns_ = false;
}

void Load::listen(double seconds) {
    for (double until = now() + seconds; now() < until;)
        poll(10);
}

void Load::turn(Connection& connection) {
    if (!turns_ || !next) return;
    std::string text = next(connection);
    if (text.empty()) return;
    connection.sent_at = now();
    send(connection, std::move(text));
}

void Load::send(Connection& connection, std::string text) {
    connection.out += text;
    flush(connection);
}

void Load::flush(Connection& connection) {
    while (!connection.out.empty()) {
        ssize_t n =
            ::send(connection.socket, connection.out.data(), connection.out.size(), MSG_NOSIGNAL);
        if (n <= 0) break;
        connection.out.erase(0, static_cast<std::size_t>(n));
    }
    epoll_event event{.events = connection.out.empty() ? EPOLLIN : EPOLLIN | EPOLLOUT,
                      .data = {.u64 = connection.number}};
    if (!connection.out.empty()) epoll_ctl(poll_, EPOLL_CTL_MOD, connection.socket, &event);
}

void Load::read(Connection& connection) {
    char buffer[65536];
    ssize_t n = recv(connection.socket, buffer, sizeof buffer, 0);
    if (n == 0 || (n < 0 && errno != EAGAIN)) {
        epoll_ctl(poll_, EPOLL_CTL_DEL, connection.socket, nullptr);
        ++lost_;
    }
    if (n <= 0) return;
    connection.in.append(buffer, static_cast<std::size_t>(n));
    while (connection.is_live ? take_frame(connection) : take_http(connection)) {
    }
    connection.in.erase(0, connection.taken);
    connection.taken = 0;
}

bool Load::take_http(Connection& connection) {
    std::string_view in = std::string_view(connection.in).substr(connection.taken);
    std::size_t end = in.find("\r\n\r\n");
    if (end == std::string::npos) return false;
    int status = std::atoi(in.data() + 9);
    if (status == 101) {
        connection.is_live = true;
        connection.taken += end + 4;
        return true;
    }
    std::size_t size = end + 4 + static_cast<std::size_t>(content_length(in.substr(0, end)));
    if (in.size() < size) return false;
    connection.taken += size;
    if (arrived(connection, status, in.substr(end + 4, size - end - 4))) answered(connection);
    return true;
}

bool Load::take_frame(Connection& connection) {
    std::string_view in = std::string_view(connection.in).substr(connection.taken);
    auto byte = [&](std::size_t i) { return static_cast<unsigned char>(in[i]); };
    if (in.size() < 2) return false;
    std::size_t size = byte(1) & 127, from = size == 126 ? 4 : size == 127 ? 10 : 2;
    if (in.size() < from) return false;
    if (from > 2) size = 0;
    for (std::size_t i = 2; i < from; ++i)
        size = size << 8 | byte(i);
    if (in.size() < from + size) return false;
    connection.taken += from + size;
    if ((byte(0) & 15) == 1) take_text(connection, in.substr(from, size));
    return true;
}

void Load::take_text(Connection& connection, std::string_view text) {
    if (connection.greeted) {
        if (!text.empty() && text == (alive.asks ? alive.answer : alive.question)) {
            if (!alive.asks) send(connection, text_frame(alive.answer));
            return;
        }
        if (arrived && arrived(connection, 0, text)) answered(connection);
    } else if (!greets || greets(connection, text)) {
        connection.greeted = true;
        --ungreeted_;
    }
}

void Load::answered(Connection& connection) {
    latencies_.push_back((now() - connection.sent_at) * 1000);
    turn(connection);
}

void Load::say_alive() {
    if (alive.question.empty() || !alive.asks || now() < said_alive_ + 15) return;
    said_alive_ = now();
    for (Connection& connection : connections_)
        if (connection.greeted) send(connection, text_frame(alive.question));
}

void Load::poll(int milliseconds) {
    say_alive();
    epoll_event events[512];
    int count = epoll_wait(poll_, events, 512, milliseconds);
    for (int i = 0; i < count; ++i) {
        Connection& connection = connections_[events[i].data.u64];
        if (events[i].events & EPOLLOUT) {
            flush(connection);
            if (connection.out.empty()) {
                epoll_event event{.events = EPOLLIN, .data = {.u64 = connection.number}};
                epoll_ctl(poll_, EPOLL_CTL_MOD, connection.socket, &event);
            }
        }
        if (events[i].events & (EPOLLIN | EPOLLHUP)) read(connection);
    }
}

}  // namespace hamdel::bench
