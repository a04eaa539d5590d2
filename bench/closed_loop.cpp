#include "closed_loop.h"

namespace hamdel::bench {

void Loop::add_to(Report& report, const std::string& figure) const {
    report.add(figure, a_second, "/s");
    report.add(figure + ", p50", p50, "ms");
    report.add(figure + ", p99", p99, "ms");
    if (refused > 0) report.add(figure + ", refused", double(refused), "");
}

Loop run_http(int port, std::size_t connections, double seconds,
              const std::function<std::string(std::size_t)>& next) {
    Load load(port);
    std::int64_t good = 0, refused = 0;
    load.next = [&](Connection& connection) { return next(connection.number); };
    load.arrived = [&](Connection&, int status, std::string_view) {
        ++(status / 100 == 2 ? good : refused);
        return true;
    };
    load.open(connections);
    load.run(seconds);
    return measured(load, good, refused, seconds);
}

Loop measured(Load& load, std::int64_t good, std::int64_t refused, double seconds) {
    return {double(good) / seconds, percentile(load.latencies(), 0.5),
            percentile(load.latencies(), 0.99), refused + std::int64_t(load.lost())};
}

}  // namespace hamdel::bench
