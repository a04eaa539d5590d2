// What a live socket or a poll asks for, and a few answers that the connection needs.
#pragma once

#include <exception>
#include <optional>

#include "edge/bounds.h"
#include "live/watches.h"
#include "module/answer.h"

namespace hamdel::edge {

struct LiveRequest {
    std::optional<Answer> refused;
    std::optional<std::int64_t> after;
    Watched watched;
    Span wait;
};
LiveRequest read_live_request(const Request& request, const Door& door, const Limits& limits);

// What a function of the store ended with; logged when it is no refusal.
Answer answer_of(std::exception_ptr why, std::string_view request_id);

}  // namespace hamdel::edge
