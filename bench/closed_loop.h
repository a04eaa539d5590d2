// Requests over so many connections, each sending its next one when the last was answered.
#pragma once

#include <functional>
#include <string>

#include "load.h"
#include "report.h"

namespace hamdel::bench {

struct Loop {
    double a_second = 0;      // answered well
    double p50 = 0, p99 = 0;  // milliseconds, of all
    std::int64_t refused = 0;

    // As `figure` in a second, with its waits beside it.
    void add_to(Report& report, const std::string& figure) const;
};

// `next` is given the number of the connection.
Loop run_http(int port, std::size_t connections, double seconds,
              const std::function<std::string(std::size_t)>& next);
// Of a load that has been set up and has run so long.
Loop measured(Load& load, std::int64_t good, std::int64_t refused, double seconds);

}  // namespace hamdel::bench
