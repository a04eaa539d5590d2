// A server on this machine that a test talks to instead of one in the world: it keeps what it was
// asked, and answers with the status it was told, one connection after another.
#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace hamdel::world {

class HttpPeer {
  public:
    struct Asked {
        std::string method, target;
        std::map<std::string, std::string> headers;  // names in lower case
        std::string body;
    };

    HttpPeer();
    ~HttpPeer();
    HttpPeer(const HttpPeer&) = delete;
    HttpPeer& operator=(const HttpPeer&) = delete;

    // "http://127.0.0.1:PORT"
    std::string address() const;
    // From now on.
    void answer_with(int status, std::string extra_headers = "", std::string body = "");
    // Closes the connection without a word.
    void say_nothing() { answer_with(0); }
    std::vector<Asked> asked() const;

  private:
    void serve();
    void serve_one(int connection);

    int listener_ = -1;
    int port_ = 0;
    mutable std::mutex mutex_;
    int status_ = 200;
    std::string extra_headers_, body_;
    std::vector<Asked> asked_;
    std::atomic<bool> ends_ = false;
    std::thread thread_;
};

}  // namespace hamdel::world
