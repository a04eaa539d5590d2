// What the server counts about itself, as Prometheus reads it. Lives on the edge's own thread.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "module/call.h"
#include "storage/store.h"

namespace hamdel::edge {

class Metrics {
  public:
    // `operation` is the route's, or a word such as "page".
    void answered(std::string_view operation, int status, double seconds);
    // What a call took of the lane that it ran on.
    void ran(const Call& call);

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
        std::string_view lane;  // empty: has not run on one
        LaneTime lane_time;
        std::int64_t runs = 0;
    };
    Series& series(std::string_view operation);
    void tell_requests(std::string& out) const;
    void tell_lane(std::string& out, std::string_view name, std::string_view help,
                   double LaneTime::* time) const;

    std::map<std::string, Series, std::less<>> operations_;
};

}  // namespace hamdel::edge
