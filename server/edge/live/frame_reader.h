// WebSocket frames of a client out of bytes, put together to messages (RFC 6455, without
// extensions). Knows nothing of sockets; holds no buffer between messages.
#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "live/frame.h"

namespace hamdel::edge {

// The client broke the protocol: the code to close with.
struct FrameFailure : std::exception {
    FrameFailure(std::uint16_t close, const char* why) : code(close), reason(why) {}
    const char* what() const noexcept override { return reason; }
    std::uint16_t code;
    const char* reason;
};

class FrameReader {
  public:
    explicit FrameReader(std::size_t limit) : limit_(limit) {}

    struct Message {
        Opcode opcode = Opcode::text;  // text, ping, pong or close
        std::string data;
        std::uint16_t close_code = 0;
    };
    // The messages that these bytes complete. Throws FrameFailure; then the reader is done for.
    std::vector<Message> feed(std::string_view bytes);

  private:
    bool read_head(std::string_view& bytes);
    void check_head(bool is_final, int reserved, bool is_masked);
    void read_payload(std::string_view& bytes);
    void finish_frame(std::vector<Message>& out);
    void finish_control(std::vector<Message>& out);

    std::size_t limit_;
    char head_[14];
    std::uint8_t head_size_ = 0;
    bool in_payload_ = false;
    bool is_final_ = false;
    bool in_message_ = false;
    Opcode opcode_ = Opcode::text;
    unsigned char mask_[4] = {};
    std::uint64_t left_ = 0, done_ = 0;
    std::string message_, control_;
};

}  // namespace hamdel::edge
