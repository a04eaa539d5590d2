// A text frame as it goes over the wire, made once and shared by all who are sent it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace hamdel::edge {

struct Frame {
    std::string bytes;  // header and text
    std::size_t text_at = 0;
    std::int64_t seq = 0;  // of the event; 0 for what passes

    std::string_view text() const { return std::string_view(bytes).substr(text_at); }
};
using SharedFrame = std::shared_ptr<const Frame>;

enum class Opcode : std::uint8_t {
    continuation = 0,
    text = 1,
    binary = 2,
    close = 8,
    ping = 9,
    pong = 10,
};

SharedFrame make_frame(Opcode opcode, std::string_view payload, std::int64_t seq = 0);
inline SharedFrame text_frame(std::string_view text, std::int64_t seq = 0) {
    return make_frame(Opcode::text, text, seq);
}
SharedFrame close_frame(std::uint16_t code, std::string_view reason);

}  // namespace hamdel::edge
