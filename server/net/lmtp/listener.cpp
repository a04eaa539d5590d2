#include "lmtp/listener.h"

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

#include "net/lmtp_server.h"

namespace hamdel::net {
namespace {

[[noreturn]] void cannot(const std::string& what) {
    throw CannotListen(what + ": " + std::strerror(errno));
}

sockaddr_un address_of(const std::string& path) {
    sockaddr_un out{};
    out.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof out.sun_path)
        throw CannotListen("not a path for a socket: " + path);
    std::memcpy(out.sun_path, path.data(), path.size());
    return out;
}

// A socket that a program left behind when it ended badly is in the way; one that somebody listens
// at is not ours to take.
void remove_left_behind(const std::string& path, const sockaddr_un& at) {
    struct stat found{};
    if (lstat(path.c_str(), &found) != 0 || !S_ISSOCK(found.st_mode)) return;
    int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool is_alive = connect(probe, reinterpret_cast<const sockaddr*>(&at), sizeof at) == 0;
    close(probe);
    if (!is_alive) unlink(path.c_str());
}

}  // namespace

Listener::Listener(const std::string& address) {
    if (address.starts_with("unix:")) {
        path_ = address.substr(5);
        listen_at_path();
    } else {
        listen_at_address(address);
    }
}

Listener::~Listener() {
    close(socket_);
    if (!path_.empty()) unlink(path_.c_str());
}

void Listener::listen_at_path() {
    sockaddr_un at = address_of(path_);
    remove_left_behind(path_, at);
    socket_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    // Nobody may connect between bind and chmod: nobody can before listen.
    if (bind(socket_, reinterpret_cast<const sockaddr*>(&at), sizeof at) != 0) {
        int error = errno;
        close(socket_);
        errno = error;
        cannot(path_);
    }
    if (chmod(path_.c_str(), 0660) == 0 && listen(socket_, 64) == 0) return;
    int error = errno;
    close(socket_);
    unlink(path_.c_str());
    errno = error;
    cannot(path_);
}

void Listener::listen_at_address(const std::string& address) {
    std::size_t colon = address.rfind(':');
    if (colon == std::string::npos) throw CannotListen("not an address to listen at: " + address);
    std::string host = address.substr(0, colon), port = address.substr(colon + 1);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    addrinfo wanted{};
    wanted.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.c_str(), port.c_str(), &wanted, &found) != 0)
        throw CannotListen("not an address to listen at: " + address);
    std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owned(found, freeaddrinfo);
    socket_ = ::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int yes = 1;
    setsockopt(socket_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(socket_, found->ai_addr, found->ai_addrlen) == 0 && listen(socket_, 64) == 0) return;
    int error = errno;
    close(socket_);
    errno = error;
    cannot(address);
}

int Listener::port() const {
    sockaddr_storage here{};
    socklen_t size = sizeof here;
    getsockname(socket_, reinterpret_cast<sockaddr*>(&here), &size);
    if (here.ss_family == AF_INET) return ntohs(reinterpret_cast<sockaddr_in&>(here).sin_port);
    if (here.ss_family == AF_INET6) return ntohs(reinterpret_cast<sockaddr_in6&>(here).sin6_port);
    return 0;
}

}  // namespace hamdel::net
