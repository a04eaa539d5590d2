// What several workloads read, over HTTP, one after the other.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "report.h"
#include "server.h"

namespace hamdel::bench {

inline constexpr const char* list_of_50 =
    "/api/v1/conversations?view=all&status=open&page[size]=50";

// A search over HTTP, and the same for bare FTS5.
struct Search {
    std::string name, target;
    std::vector<std::string> words;
    std::string order;
    double must;  // milliseconds
};

// «آسیاب», of very many messages; a number that stands in one; «آسیاب سفارش», the best of them.
extern const std::array<Search, 3> searches;

// The median and p99 of one client asking the same again and again.
void time_get(Report& report, Server& server, const std::string& name, const std::string& target,
              double seconds);

}  // namespace hamdel::bench
