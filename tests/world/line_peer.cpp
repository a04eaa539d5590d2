#include "world/line_peer.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

namespace hamdel::world {
namespace {

struct Gone : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace

std::string LinePeer::Talk::up_to(std::string_view end) {
    std::size_t at;
    while ((at = read_.find(end)) == std::string::npos) {
        char piece[16 * 1024];
        ssize_t got = recv(connection_, piece, sizeof piece, 0);
        if (got <= 0) throw Gone("the other side has gone");
        read_.append(piece, std::size_t(got));
    }
    std::string out = read_.substr(0, at);
    read_.erase(0, at + end.size());
    return out;
}

std::string LinePeer::Talk::line() {
    std::string out = up_to("\r\n");
    std::lock_guard lock(peer_.mutex_);
    peer_.heard_.push_back(out);
    return out;
}

void LinePeer::Talk::say(std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t sent = send(connection_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) throw Gone("the other side has gone");
        bytes.remove_prefix(std::size_t(sent));
    }
}

LinePeer::LinePeer(Serve serve)
    : serve_(std::move(serve)), listener_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof here;
    auto* address = reinterpret_cast<sockaddr*>(&here);
    if (bind(listener_, address, size) != 0 || listen(listener_, 16) != 0 ||
        getsockname(listener_, address, &size) != 0)
        throw std::runtime_error("no place to listen");
    port_ = ntohs(here.sin_port);
    thread_ = std::thread([this] { accept_all(); });
}

LinePeer::~LinePeer() {
    ends_ = true;
    shutdown(listener_, SHUT_RDWR);
    if (int open = connection_; open >= 0) shutdown(open, SHUT_RDWR);
    thread_.join();
    close(listener_);
}

std::vector<std::string> LinePeer::heard() const {
    std::lock_guard lock(mutex_);
    return heard_;
}

void LinePeer::accept_all() {
    while (!ends_) {
        int connection = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection < 0) continue;
        ++connections_;
        connection_ = connection;
        Talk talk(*this, connection);
        try {
            if (!ends_) serve_(talk);
        } catch (const Gone&) {
            // It went when it wanted to.
        }
        connection_ = -1;
        close(connection);
    }
}

}  // namespace hamdel::world
