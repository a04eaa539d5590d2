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
    std::size_t taken = 0;  // of `in`
    double sent_at = 0;     // seconds since the load began
};

struct Opening {
    std::string target, headers;
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
    // Whether this message ends the greeting of a live socket; unset: the first one does.
    std::function<bool(Connection&, std::string_view text)> greets;
    // How a live socket shows now and then that it is there, so that it is not closed for its
    // silence: by asking, or where the other side asks, by answering.
    struct Alive {
        std::string question, answer;
        bool asks = true;
    } alive;
    // How much each connection has on its way at once.
    int turns_at_once = 1;

    void open(std::size_t count);
    // With the handshake of a live socket; the function is given 0, 1, 2, ….
    void open_live(std::size_t count, const std::function<Opening(std::size_t)>& opening);
    void run(double seconds);
    void run_until(const std::function<bool()>& done);
    // Only reads, without turns.
    void listen(double seconds);
    void send(Connection& to, std::string text);

    std::vector<Connection>& connections() { return connections_; }
    std::vector<double>& latencies() { return latencies_; }  // milliseconds
    std::size_t lost() const { return lost_; }               // closed by the other side
    double now() const;

  private:
    // Until every handshake is over.
    void settle();
    void turn(Connection& connection);
    void flush(Connection& connection);
    void read(Connection& connection);
    bool take_http(Connection& connection);
    bool take_frame(Connection& connection);
    void take_text(Connection& connection, std::string_view text);
    void answered(Connection& connection);
    void poll(int milliseconds);
    void say_alive();

    int port_;
    int poll_ = -1;
    double begin_ = 0, said_alive_ = 0;
    bool turns_ = false;
    std::size_t ungreeted_ = 0, lost_ = 0;
    std::vector<Connection> connections_;
    std::vector<double> latencies_;
};

// A client's text frame, masked (RFC 6455, 5.3).
std::string text_frame(std::string_view text);

}  // namespace hamdel::bench
