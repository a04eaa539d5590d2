#include "report.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace hamdel::bench {

double percentile(std::vector<double>& values, double share) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    auto at = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    return values[at];
}

void Report::add(const std::string& name, double value, const std::string& unit) {
    for (Figure& figure : figures_)
        if (figure.name == name) return figure.runs.push_back(value);
    figures_.push_back({name, unit, {value}});
}

double Report::median(const std::string& name) const {
    for (Figure figure : figures_)
        if (figure.name == name) return percentile(figure.runs, 0.5);
    return 0;
}

void Report::print() const {
    double load[3] = {};
    getloadavg(load, 3);
    std::printf("%s (load %.1f)\n%-58s %12s %12s %12s  %s\n", workload_.c_str(), load[0], "figure",
                "median", "least", "most", "unit");
    Json figures{Json::Array{}};
    for (Figure figure : figures_) {
        double median = percentile(figure.runs, 0.5);
        double least = figure.runs.front(), most = figure.runs.back();
        std::printf("%-58s %12.3f %12.3f %12.3f  %s\n", figure.name.c_str(), median, least, most,
                    figure.unit.c_str());
        figures.push(Json::object({{"figure", figure.name},
                                   {"unit", figure.unit},
                                   {"median", median},
                                   {"least", least},
                                   {"most", most},
                                   {"runs", std::int64_t(figure.runs.size())}}));
    }
    std::filesystem::create_directories("build/bench");
    std::ofstream("build/bench/" + workload_ + ".json")
        << to_text(Json::object({{"workload", workload_}, {"load", load[0]}, {"figures", figures}}))
        << '\n';
}

}  // namespace hamdel::bench
