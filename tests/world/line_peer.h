// A server on this machine that speaks a protocol of lines as a test tells it to: well, badly, or
// not at all. One connection after another.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace hamdel::world {

class LinePeer {
  public:
    class Talk {
      public:
        // The next line without its end. Throws when the other side has gone.
        std::string line();
        std::string up_to(std::string_view end);
        void say(std::string_view bytes);

      private:
        friend class LinePeer;
        Talk(LinePeer& peer, int connection) : peer_(peer), connection_(connection) {}

        LinePeer& peer_;
        int connection_;
        std::string read_;
    };
    // Called for each connection, which is closed when it returns.
    using Serve = std::function<void(Talk&)>;

    explicit LinePeer(Serve serve);
    ~LinePeer();
    LinePeer(const LinePeer&) = delete;
    LinePeer& operator=(const LinePeer&) = delete;

    int port() const { return port_; }
    int connections() const { return connections_; }
    // All lines so far.
    std::vector<std::string> heard() const;

  private:
    void accept_all();

    Serve serve_;
    int listener_ = -1;
    int port_ = 0;
    std::atomic<int> connections_ = 0;
    std::atomic<int> connection_ = -1;
    std::atomic<bool> ends_ = false;
    mutable std::mutex mutex_;
    std::vector<std::string> heard_;
    std::thread thread_;
};

}  // namespace hamdel::world
