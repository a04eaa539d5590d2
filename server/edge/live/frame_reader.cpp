#include "live/frame_reader.h"

#include <algorithm>

#include "kernel/text/text.h"
#include "live/close.h"

namespace hamdel::edge {
namespace {

bool is_control(Opcode opcode) {
    return static_cast<int>(opcode) >= 8;
}

bool may_be_sent(std::uint16_t code) {
    if (code >= 3000 && code <= 4999) return true;
    return code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006;
}

}  // namespace

std::vector<FrameReader::Message> FrameReader::feed(std::string_view bytes) {
    std::vector<Message> out;
    while (!bytes.empty()) {
        if (!in_payload_ && !read_head(bytes)) break;
        read_payload(bytes);
        if (left_ == 0) finish_frame(out);
    }
    return out;
}

// Whether the head is whole now.
bool FrameReader::read_head(std::string_view& bytes) {
    auto byte = [&](std::size_t at) { return static_cast<unsigned char>(head_[at]); };
    while (!bytes.empty()) {
        head_[head_size_++] = bytes.front();
        bytes.remove_prefix(1);
        if (head_size_ < 2) continue;
        if (head_size_ == 2) {
            opcode_ = static_cast<Opcode>(byte(0) & 15);
            check_head(byte(0) & 0x80, byte(0) & 0x70, byte(1) & 0x80);
        }
        std::size_t length_bytes = (byte(1) & 127) < 126 ? 0 : (byte(1) & 127) == 126 ? 2 : 8;
        if (head_size_ < 2 + length_bytes + 4) continue;

        std::uint64_t length = length_bytes ? 0 : byte(1) & 127;
        for (std::size_t i = 0; i < length_bytes; ++i)
            length = length << 8 | byte(2 + i);
        if ((length_bytes == 2 && length < 126) || (length_bytes == 8 && length <= 0xffff))
            throw FrameFailure(close_code::protocol, "length");
        if (length > limit_ || (!is_control(opcode_) && message_.size() + length > limit_))
            throw FrameFailure(close_code::too_big, "too_big");
        std::copy_n(head_ + 2 + length_bytes, 4, reinterpret_cast<char*>(mask_));
        left_ = length;
        done_ = 0;
        head_size_ = 0;
        in_payload_ = true;
        return true;
    }
    return false;
}

void FrameReader::check_head(bool is_final, int reserved, bool is_masked) {
    auto refuse = [](const char* why) { throw FrameFailure(close_code::protocol, why); };
    if (reserved) refuse("reserved_bits");
    if (!is_masked) refuse("unmasked");
    is_final_ = is_final;
    switch (opcode_) {
        case Opcode::continuation:
            if (!in_message_) refuse("continuation");
            return;
        case Opcode::text:
            if (in_message_) refuse("continuation");
            return;
        case Opcode::binary:
            throw FrameFailure(close_code::unsupported, "binary");
        case Opcode::close:
        case Opcode::ping:
        case Opcode::pong:
            if (!is_final || (head_[1] & 127) > 125) refuse("control");
            return;
    }
    refuse("opcode");
}

void FrameReader::read_payload(std::string_view& bytes) {
    std::size_t count = static_cast<std::size_t>(std::min<std::uint64_t>(left_, bytes.size()));
    std::string& into = is_control(opcode_) ? control_ : message_;
    std::size_t start = into.size();
    into.append(bytes.substr(0, count));
    for (std::size_t i = 0; i < count; ++i)
        into[start + i] = static_cast<char>(into[start + i] ^ mask_[(done_ + i) & 3]);
    done_ += count;
    left_ -= count;
    bytes.remove_prefix(count);
}

void FrameReader::finish_frame(std::vector<Message>& out) {
    in_payload_ = false;
    if (is_control(opcode_)) return finish_control(out);
    in_message_ = !is_final_;
    if (!is_final_) return;
    if (!text::is_valid_utf8(message_)) throw FrameFailure(close_code::bad_text, "text");
    out.push_back({.opcode = Opcode::text, .data = std::move(message_)});
    message_ = {};
}

void FrameReader::finish_control(std::vector<Message>& out) {
    Message message{.opcode = opcode_, .data = std::move(control_)};
    control_ = {};
    if (opcode_ == Opcode::close) {
        std::string& data = message.data;
        if (data.size() == 1) throw FrameFailure(close_code::protocol, "close");
        if (data.size() >= 2) {
            message.close_code = static_cast<std::uint16_t>(
                static_cast<unsigned char>(data[0]) << 8 | static_cast<unsigned char>(data[1]));
            if (!may_be_sent(message.close_code)) throw FrameFailure(close_code::protocol, "close");
            data.erase(0, 2);
            if (!text::is_valid_utf8(data)) throw FrameFailure(close_code::bad_text, "text");
        }
    }
    out.push_back(std::move(message));
}

}  // namespace hamdel::edge
