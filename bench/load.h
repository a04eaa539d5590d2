// Many keep-alive connections on one thread, each sending its next request when the last one was
// answered (a closed loop); also WebSocket connections with the same turn-taking or only listening.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace hamdel::bench {

struct Connection {
    int socket = -1;
    std::size_t number = 0;
    bool is_live = false;  // a WebSocket, after its handshake
    bool greeted = false;
    std::string in, out;
    double sent_at = 0;  // seconds since the load began
};

class Load {
  public:
    explicit Load(int port) : port_(port) {}
    ~Load();

    // What connection `number` sends next; empty: nothing for now.
    std::function<std::string(Connection&)> next;
    // A whole HTTP body or WebSocket message arrived; `status` 0 for a WebSocket message. True when
    // it answers what was sent: the connection's turn comes again and the time is noted.
    std::function<bool(Connection&, int status, std::string_view body)> arrived;

    void open(std::size_t count);
    // With the handshake of a live socket, `headers` per connection.
    void open_live(std::size_t count, const std::string& target,
                   const std::function<std::string(std::size_t)>& headers);
    void run(double seconds);
    // Runs until everything of the handshakes is over.
    void settle();
    void send(Connection& to, std::string text);

    std::vector<Connection>& connections() { return connections_; }
    std::vector<double>& latencies() { return latencies_; }  // milliseconds
    double now() const;

  private:
    void turn(Connection& connection);
    void flush(Connection& connection);
    void read(Connection& connection);
    bool take_http(Connection& connection);
    bool take_frame(Connection& connection);
    void poll(int milliseconds);

    int port_;
    int poll_ = -1;
    double begin_ = 0;
    bool turns_ = false;
    std::size_t ungreeted_ = 0;
    std::vector<Connection> connections_;
    std::vector<double> latencies_;
};

// A client's text frame, masked (RFC 6455, 5.3).
std::string text_frame(std::string_view text);

}  // namespace hamdel::bench
