// The request that slices' code sees, out of a message that came.
#pragma once

#include "http/message_parser.h"
#include "module/answer.h"

namespace hamdel::edge {

struct Peer {
    std::string address;
    bool is_secure = false;
    bool is_proxy = false;  // it says by X-Forwarded-* for whom it asks
};

// Path and query into the request; the refusal when they cannot be.
std::optional<Answer> read_target(const MessageHead& head, Request& into);
// Everything but the target and the body.
Request make_request(const MessageHead& head, const Peer& peer);

}  // namespace hamdel::edge
