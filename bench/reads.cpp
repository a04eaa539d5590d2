#include "reads.h"

#include "closed_loop.h"

namespace hamdel::bench {

const std::array<Search, 3> searches = {{
    {"newest 50",
     "/api/v1/search?q=%D8%A2%D8%B3%DB%8C%D8%A7%D8%A8%20&limit=50&order=newest",
     {"آسیاب"},
     "order by rowid desc limit 50",
     3},
    {"rare word",
     "/api/v1/search?q=SO-100777%20&limit=50&order=newest",
     {"SO-100777"},
     "order by rowid desc limit 50",
     3},
    {"best 20 of two words",
     "/api/v1/search?q=%D8%A2%D8%B3%DB%8C%D8%A7%D8%A8%20%D8%B3%D9%81%D8%A7%D8%B1%D8%B4%20"
     "&limit=20&order=best",
     {"آسیاب", "سفارش"},
     "order by rank limit 20",
     30},
}};

void time_get(Report& report, Server& server, const std::string& name, const std::string& target,
              double seconds) {
    Loop loop = run_http(server.port(), 1, seconds,
                         [&](std::size_t) { return request("GET", target, "", server.key()); });
    report.add(name + ", p50", loop.p50, "ms");
    report.add(name + ", p99", loop.p99, "ms");
    if (loop.refused > 0) report.add(name + ", not answered with 200", double(loop.refused), "");
}

}  // namespace hamdel::bench
