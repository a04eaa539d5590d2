// A connection to a server, with TLS or without, that never waits longer than it was allowed to:
// names are resolved, addresses are looked at before they are connected to, certificates checked.
#pragma once

#include <openssl/ssl.h>
#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "net/bell.h"
#include "net/imap.h"

namespace hamdel::net {

class Wire {
  public:
    // Throws ImapFailure: name, connection.
    Wire(const MailServer& server, const Outward& outward, const Bell& bell, ImapLimits limits);
    ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    // Throws ImapFailure: tls, certificate.
    void secure(const MailServer& server);
    // Begins the time and the count of one command.
    void allow(std::size_t bytes, Span longest);

    // Like those of the system; -1 when it is broken, too slow or too much, which `trouble` tells.
    ssize_t read(void* into, std::size_t most);
    ssize_t write(const void* from, std::size_t count);
    const std::string& trouble() const { return trouble_; }

    // Whether there is something to read: by now, or within this time; the bell ends it.
    bool has_pending() const;
    enum class Heard { bytes, bell, nothing };
    Heard listen(std::chrono::milliseconds longest, const Bell& bell) const;

  private:
    using Steady = std::chrono::steady_clock;

    void connect_to(const std::string& host, int port, const Outward& outward);
    bool is_connected(Steady::time_point until);
    bool may_go_on(short events, Steady::time_point until);
    ssize_t fail(const std::string& why);
    ssize_t handle(int result);

    struct Free {
        void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
        void operator()(SSL* ssl) const { SSL_free(ssl); }
    };

    const Bell& bell_;
    const ImapLimits limits_;
    int socket_ = -1;
    Steady::time_point until_ = {};
    std::size_t bytes_left_ = 0;
    std::string trouble_;
    std::unique_ptr<SSL_CTX, Free> context_;
    std::unique_ptr<SSL, Free> ssl_;
};

}  // namespace hamdel::net
