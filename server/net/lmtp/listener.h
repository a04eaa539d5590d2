// A socket that listens at an address or a path, and is gone with this object.
#pragma once

#include <string>

namespace hamdel::net {

class Listener {
  public:
    // "127.0.0.1:24", "[::1]:24" or "unix:/path". Throws CannotListen.
    explicit Listener(const std::string& address);
    ~Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    int socket() const { return socket_; }
    int port() const;

  private:
    void listen_at_path();
    void listen_at_address(const std::string& address);

    int socket_ = -1;
    std::string path_;
};

}  // namespace hamdel::net
