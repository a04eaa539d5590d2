// Visitors of the chat, who come before a measurement.
#pragma once

#include <string>
#include <vector>

#include "load.h"
#include "server.h"

namespace hamdel::bench {

struct Visitors {
    std::vector<std::string> tokens, conversations;

    Opening opening(std::size_t number) const;  // of their live socket
};

// Without a word yet. The bound of messages a minute is set out of the way.
Visitors arrive(Server& server, std::size_t count);
// Each says a first word; from then on each has a conversation.
void begin_talking(Server& server, Visitors& visitors);

// Live sockets of ours that are never silent for too long.
void stay_alive(Load& load);

// The frame with which one says something; an empty conversation: the first word.
std::string say_frame(const std::string& conversation, const std::string& body,
                      const std::string& client_id);

// What customers of a coffee shop write, with everything an index has to deal with.
inline constexpr const char* usual_words =
    "سلام، کدام آسیاب برای کافی‌شاپ مناسب است؟ سفارش "
    "SO-58190";

}  // namespace hamdel::bench
