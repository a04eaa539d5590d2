// The durable writes that several workloads measure.
#pragma once

#include "closed_loop.h"
#include "server.h"

namespace hamdel::bench {

// Conversations, each with its first message, over 64 connections.
Loop create_conversations(Server& server, double seconds);
// Replies to the newest conversations, over so many connections.
Loop reply_to_conversations(Server& server, std::size_t connections, double seconds);
// Messages of 256 visitors over their live sockets.
Loop chat_of_visitors(Server& server, double seconds);

}  // namespace hamdel::bench
