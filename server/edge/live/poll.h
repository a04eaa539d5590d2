// The same frames by long polling, for where sockets are blocked.
#pragma once

#include "house.h"
#include "live/watches.h"
#include "module/answer.h"
#include "net.h"

namespace hamdel::edge {

// The answer to a poll: what was missed after `after`, or what comes within `wait`.
Task<Answer> answer_poll(Io& io, House& house, const Door& door, Hearer hearer,
                         std::optional<std::int64_t> after, Span wait);

}  // namespace hamdel::edge
