// A message that an agent passes on by mail: with words of the agent's above it and its files. A
// note in the conversation says so; what comes back to it comes into the conversation.
#pragma once

#include "outgoing/compose.h"

namespace hamdel::email {

Composed compose_forward(Read& tx, const conversations::Channel& channel, MessageId note,
                         const std::string& mail_id);

}  // namespace hamdel::email
