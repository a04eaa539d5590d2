// Every bound of the edge, with what it is by default. All can be set in the configuration.
#pragma once

#include <cstddef>
#include <cstdint>

#include "kernel/time.h"

namespace hamdel::edge {

struct Limits {
    std::size_t connections = 20'000;
    std::size_t header_bytes = 16 << 10;
    std::int64_t upload_bytes = 25 << 20;
    std::size_t frame_bytes = 256 << 10;

    Span header_time = seconds(10);  // from the first byte of a request to the end of its header
    Span body_time = seconds(30);    // for a body, and one second more for each 32 KiB
    Span idle_time = seconds(75);    // between two requests
    Span write_time = seconds(30);   // for the reader to take some of an answer

    // Token buckets: how much may come at once, and how much comes back each second. 0: no limit.
    double credential_burst = 600, credential_rate = 100;
    double address_burst = 300, address_rate = 30;

    std::size_t live_queue_bytes = 1 << 20;
    int live_calls = 32;       // of one socket at a time
    int replay_events = 1000;  // missed events that are told again; more: resync
    Span live_silence = seconds(60);
    Span live_recheck = seconds(60);
    Span live_grace = seconds(30);    // without a screen before one counts as gone
    Span node_beat = seconds(10);     // how often a server says that it lives
    Span node_silence = seconds(40);  // after which it is taken for dead, and its screens for gone
    Span poll_wait = seconds(25);     // the longest a poll waits
};

}  // namespace hamdel::edge
