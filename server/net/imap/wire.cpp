#include "imap/wire.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace hamdel::net {
namespace {

using std::chrono::milliseconds;

// How often it is looked whether the bell has rung out while something is waited for.
constexpr milliseconds look = milliseconds(500);

bool is_number_of_address(const std::string& host) {
    in6_addr room{};
    return inet_pton(AF_INET, host.c_str(), &room) == 1 ||
           inet_pton(AF_INET6, host.c_str(), &room) == 1;
}

std::string reason_of_ssl() {
    unsigned long code = ERR_get_error();
    if (code == 0) return "the connection was closed";
    const char* reason = ERR_reason_error_string(code);
    return reason ? reason : "TLS failed";
}

// OpenSSL writes without MSG_NOSIGNAL, so a server that has gone would end the program.
void ignore_broken_pipes() {
    struct sigaction now{};
    if (sigaction(SIGPIPE, nullptr, &now) == 0 && now.sa_handler == SIG_DFL)
        std::signal(SIGPIPE, SIG_IGN);
}

[[noreturn]] void fail_at(ImapStep step, const std::string& why) {
    throw ImapFailure(step, false, why);
}

}  // namespace

Wire::Wire(const MailServer& server, const Outward& outward, const Bell& bell, ImapLimits limits)
    : bell_(bell), limits_(limits) {
    static const bool once = (ignore_broken_pipes(), true);
    static_cast<void>(once);
    connect_to(server.host, server.port, outward);
}

Wire::~Wire() {
    ssl_.reset();
    if (socket_ >= 0) close(socket_);
}

void Wire::connect_to(const std::string& host, int port, const Outward& outward) {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    wanted.ai_flags = AI_ADDRCONFIG | AI_NUMERICSERV;
    addrinfo* first = nullptr;
    if (int code = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &first))
        fail_at(ImapStep::name, gai_strerror(code));
    std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owned(first, freeaddrinfo);
    std::string why = "no address that may be called";
    auto until = Steady::now() + milliseconds(limits_.connecting.ms);
    for (const addrinfo* one = first; one; one = one->ai_next) {
        if (!outward.may_stay_inside && is_inside(*one->ai_addr)) continue;
        socket_ = socket(one->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (socket_ < 0) fail_at(ImapStep::connection, std::strerror(errno));
        bool is_begun = connect(socket_, one->ai_addr, one->ai_addrlen) == 0;
        if (is_begun || (errno == EINPROGRESS && is_connected(until))) {
            int yes = 1;
            setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            return;
        }
        why = std::strerror(errno);
        close(socket_);
        socket_ = -1;
    }
    fail_at(ImapStep::connection, why);
}

bool Wire::is_connected(Steady::time_point until) {
    if (!may_go_on(POLLOUT, until)) {
        errno = ETIMEDOUT;
        return false;
    }
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(socket_, SOL_SOCKET, SO_ERROR, &error, &size);
    errno = error;
    return error == 0;
}

bool Wire::may_go_on(short events, Steady::time_point until) {
    for (;;) {
        auto left = std::chrono::ceil<milliseconds>(until - Steady::now());
        if (left.count() <= 0 || bell_.has_rung_out()) return false;
        pollfd one{socket_, events, 0};
        int count = poll(&one, 1, int(std::min(left, look).count()));
        if (count > 0) return true;
        if (count < 0 && errno != EINTR) return false;
    }
}

void Wire::allow(std::size_t bytes, Span longest) {
    until_ = Steady::now() + milliseconds(longest.ms);
    bytes_left_ = bytes;
}

ssize_t Wire::fail(const std::string& why) {
    if (trouble_.empty()) trouble_ = why;
    return -1;
}

// 0 when the same call may be made again.
ssize_t Wire::handle(int result) {
    int error = SSL_get_error(ssl_.get(), result);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE) return fail(reason_of_ssl());
    auto until = std::min(until_, Steady::now() + milliseconds(limits_.silence.ms));
    if (!may_go_on(error == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT, until))
        return fail("it took too long");
    return 0;
}

ssize_t Wire::read(void* into, std::size_t most) {
    if (!trouble_.empty()) return -1;
    if (bytes_left_ == 0) return fail("the server says too much");
    most = std::min(most, bytes_left_);
    for (;;) {
        ERR_clear_error();
        ssize_t got = ssl_ ? SSL_read(ssl_.get(), into, int(std::min<std::size_t>(most, 1 << 20)))
                           : recv(socket_, into, most, 0);
        if (got > 0) {
            bytes_left_ -= std::size_t(got);
            return got;
        }
        if (ssl_) {
            if (handle(int(got)) < 0) return -1;
            continue;
        }
        if (got == 0) return fail("the connection was closed");
        if (errno == EINTR) continue;
        if (errno != EAGAIN) return fail(std::strerror(errno));
        auto until = std::min(until_, Steady::now() + milliseconds(limits_.silence.ms));
        if (!may_go_on(POLLIN, until)) return fail("it took too long");
    }
}

ssize_t Wire::write(const void* from, std::size_t count) {
    if (!trouble_.empty()) return -1;
    for (;;) {
        ERR_clear_error();
        ssize_t sent = ssl_
                           ? SSL_write(ssl_.get(), from, int(std::min<std::size_t>(count, 1 << 20)))
                           : send(socket_, from, count, MSG_NOSIGNAL);
        if (sent > 0) return sent;
        if (ssl_) {
            if (handle(int(sent)) < 0) return -1;
            continue;
        }
        if (errno == EINTR) continue;
        if (errno != EAGAIN) return fail(std::strerror(errno));
        auto until = std::min(until_, Steady::now() + milliseconds(limits_.silence.ms));
        if (!may_go_on(POLLOUT, until)) return fail("it took too long");
    }
}

void Wire::secure(const MailServer& server) {
    context_.reset(SSL_CTX_new(TLS_client_method()));
    if (!context_) fail_at(ImapStep::tls, reason_of_ssl());
    SSL_CTX_set_min_proto_version(context_.get(), TLS1_2_VERSION);
    SSL_CTX_set_verify(context_.get(), SSL_VERIFY_PEER, nullptr);
    bool are_known = server.ca_file.empty()
                         ? SSL_CTX_set_default_verify_paths(context_.get()) == 1
                         : SSL_CTX_load_verify_file(context_.get(), server.ca_file.c_str()) == 1;
    if (!are_known) fail_at(ImapStep::certificate, "no authorities to trust: " + reason_of_ssl());
    ssl_.reset(SSL_new(context_.get()));
    if (!ssl_ || SSL_set_fd(ssl_.get(), socket_) != 1) fail_at(ImapStep::tls, reason_of_ssl());
    X509_VERIFY_PARAM* wanted = SSL_get0_param(ssl_.get());
    if (is_number_of_address(server.host)) {
        X509_VERIFY_PARAM_set1_ip_asc(wanted, server.host.c_str());
    } else {
        SSL_set_tlsext_host_name(ssl_.get(), server.host.c_str());
        SSL_set1_host(ssl_.get(), server.host.c_str());
    }
    until_ = Steady::now() + milliseconds(limits_.connecting.ms);
    for (;;) {
        ERR_clear_error();
        int result = SSL_connect(ssl_.get());
        if (result == 1) return;
        long verdict = SSL_get_verify_result(ssl_.get());
        if (verdict != X509_V_OK)
            fail_at(ImapStep::certificate, X509_verify_cert_error_string(verdict));
        if (handle(result) < 0) fail_at(ImapStep::tls, trouble_);
    }
}

bool Wire::has_pending() const {
    return ssl_ && SSL_pending(ssl_.get()) > 0;
}

Wire::Heard Wire::listen(milliseconds longest, const Bell& bell) const {
    auto until = Steady::now() + longest;
    for (;;) {
        auto left = std::chrono::ceil<milliseconds>(until - Steady::now()).count();
        pollfd both[] = {{bell.descriptor(), POLLIN, 0}, {socket_, POLLIN, 0}};
        int count = poll(both, 2, int(std::clamp<long>(left, 0, 3'600'000)));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return Heard::nothing;
        return both[0].revents ? Heard::bell : Heard::bytes;
    }
}

}  // namespace hamdel::net
