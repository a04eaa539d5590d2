// Figures: gathered over runs, printed as a table, written as JSON.
#pragma once

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "kernel/json.h"

namespace hamdel::bench {

using SteadyClock = std::chrono::steady_clock;

inline double seconds_since(SteadyClock::time_point start) {
    return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

// The value below which this share of the values lies; the values are sorted by it.
double percentile(std::vector<double>& values, double share);

class Report {
  public:
    explicit Report(std::string workload) : workload_(std::move(workload)) {}

    // One measured value of one run; the same name again is another run.
    void add(const std::string& figure, double value, const std::string& unit);
    double median(const std::string& figure) const;

    // The table on standard output, and build/bench/<workload>.json.
    void print() const;

  private:
    struct Figure {
        std::string name, unit;
        std::vector<double> runs;
    };
    std::string workload_;
    std::vector<Figure> figures_;
};

}  // namespace hamdel::bench
