// HTTP/1.1 requests out of bytes, piece by piece. Knows nothing of sockets.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "module/request.h"

namespace hamdel::edge {

struct MessageHead {
    std::string method;
    std::string target;
    std::vector<Header> headers;  // names in lower case
    bool keep_alive = true;
    bool is_upgrade = false;
    bool has_body = false;
    std::int64_t length = -1;  // of the body; -1: not known before (chunked)

    std::string_view header(std::string_view name) const;
};

class MessageParser {
  public:
    explicit MessageParser(std::size_t header_limit);
    ~MessageParser();
    MessageParser(const MessageParser&) = delete;
    MessageParser& operator=(const MessageParser&) = delete;

    enum class State { need_more, header_done, done, failed };

    // Takes from the front of `bytes` and drops what it took. Stops after the header.
    State read_header(std::string& bytes);
    // Gives the pieces of the body to `take`; fails with too_large when more than `limit` came.
    using Take = std::function<void(std::string_view)>;
    State read_body(std::string& bytes, std::int64_t limit, const Take& take);

    const MessageHead& head() const;
    bool is_done() const;
    // After `failed`: 400, 413, 431 or 505, and a stable code.
    int status() const { return status_; }
    std::string_view code() const { return code_; }

  private:
    struct Beast;
    State fail(int status, std::string_view code);

    std::unique_ptr<Beast> beast_;
    int status_ = 0;
    std::string_view code_;
};

}  // namespace hamdel::edge
