// What the server counts about itself, as Prometheus reads it. Lives on the edge's own thread.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "storage/store.h"

namespace hamdel::edge {

class Metrics {
  public:
    // `operation` is the route's, or a word such as "page".
    void answered(std::string_view operation, int status, double seconds);

    struct Live {
        std::int64_t connections = 0, sockets = 0, frames_sent = 0, frames_taken = 0;
        std::int64_t dropped_slow = 0, resyncs = 0;
    } live;

    std::string text(const LaneFigures& lanes) const;

  private:
    static constexpr std::array bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                       0.1,   0.25,   0.5,   1.0,  2.5,   5.0};
    struct Series {
        std::map<int, std::int64_t> by_status;
        std::array<std::int64_t, bounds.size() + 1> buckets{};
        double sum = 0;
        std::int64_t count = 0;
    };
    std::map<std::string, Series, std::less<>> operations_;
};

}  // namespace hamdel::edge
