#include "live/frame.h"

namespace hamdel::edge {

SharedFrame make_frame(Opcode opcode, std::string_view payload, std::int64_t seq) {
    auto out = std::make_shared<Frame>();
    std::string& bytes = out->bytes;
    bytes.reserve(payload.size() + 10);
    bytes += static_cast<char>(0x80 | static_cast<int>(opcode));
    // The shortest form of the length that holds it; servers do not mask (RFC 6455, 5.1, 5.2).
    std::uint64_t size = payload.size();
    int length_bytes = size < 126 ? 0 : size <= 0xffff ? 2 : 8;
    bytes += static_cast<char>(length_bytes == 0 ? size : length_bytes == 2 ? 126 : 127);
    for (int shift = (length_bytes - 1) * 8; shift >= 0; shift -= 8)
        bytes += static_cast<char>(size >> shift & 0xff);
    out->text_at = bytes.size();
    bytes += payload;
    out->seq = seq;
    return out;
}

SharedFrame close_frame(std::uint16_t code, std::string_view reason) {
    std::string payload{static_cast<char>(code >> 8), static_cast<char>(code & 0xff)};
    payload += reason.substr(0, 120);
    return make_frame(Opcode::close, payload);
}

}  // namespace hamdel::edge
