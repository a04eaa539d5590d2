// The opening of a WebSocket (RFC 6455, 4.2).
#pragma once

#include <string>
#include <string_view>

#include "module/answer.h"

namespace hamdel::edge {

struct Handshake {
    int status = 101;  // else the request is refused with it
    std::string_view code;
    std::string accept;         // Sec-WebSocket-Accept
    bool has_protocol = false;  // "hamdel" was offered and is taken
};
Handshake read_handshake(const Request& request, bool is_upgrade);
Answer handshake_answer(const Handshake& shaken);

}  // namespace hamdel::edge
