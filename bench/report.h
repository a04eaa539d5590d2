// Figures: gathered over runs, printed as a table beside what they must reach, written as JSON.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>
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

// 1000: "1k", 1000000: "1M".
std::string short_number(int count);

class Report {
  public:
    explicit Report(std::string workload);

    // One measured value of one run; the same name again is another run.
    void add(const std::string& figure, double value, const std::string& unit);
    // What the median of a figure must reach. Not reaching it is printed and fails nothing.
    void at_least(const std::string& figure, double must);
    void at_most(const std::string& figure, double must);
    double median(const std::string& figure) const;

    // The table on standard output, and build/bench/<workload>.json.
    void print() const;

  private:
    struct Figure {
        std::string name, unit;
        std::vector<double> runs;
        std::optional<double> at_least, at_most;

        bool is_reached(double median) const {
            return (!at_least || median >= *at_least) && (!at_most || median <= *at_most);
        }
    };
    Figure& figure(const std::string& name);
    static void print_line(const Figure& figure);
    static Json json(const Figure& figure);

    std::string workload_;
    double load_before_ = 0;
    std::vector<Figure> figures_;
};

}  // namespace hamdel::bench
