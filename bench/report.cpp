#include "report.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace hamdel::bench {
namespace {

// Of the last minute.
double load_average() {
    double load[1] = {};
    getloadavg(load, 1);
    return load[0];
}

}  // namespace

double percentile(std::vector<double>& values, double share) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    auto at = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    return values[at];
}

std::string short_number(int count) {
    if (count >= 1'000'000 && count % 1'000'000 == 0)
        return std::to_string(count / 1'000'000) + "M";
    if (count >= 1'000 && count % 1'000 == 0) return std::to_string(count / 1'000) + "k";
    return std::to_string(count);
}

Report::Report(std::string workload)
    : workload_(std::move(workload)), load_before_(load_average()) {}

Report::Figure& Report::figure(const std::string& name) {
    for (Figure& figure : figures_)
        if (figure.name == name) return figure;
    return figures_.emplace_back(Figure{.name = name});
}

void Report::add(const std::string& name, double value, const std::string& unit) {
    Figure& of = figure(name);
    of.unit = unit;
    of.runs.push_back(value);
}

void Report::at_least(const std::string& name, double must) {
    figure(name).at_least = must;
}

void Report::at_most(const std::string& name, double must) {
    figure(name).at_most = must;
}

double Report::median(const std::string& name) const {
    for (Figure figure : figures_)
        if (figure.name == name) return percentile(figure.runs, 0.5);
    return 0;
}

void Report::print_line(const Figure& figure) {
    std::vector<double> runs = figure.runs;
    double median = percentile(runs, 0.5);
    std::printf("%-60s %12.3f %12.3f %12.3f  %-6s", figure.name.c_str(), median, runs.front(),
                runs.back(), figure.unit.c_str());
    if (figure.at_least) std::printf(" must be at least %g", *figure.at_least);
    if (figure.at_most) std::printf(" must be at most %g", *figure.at_most);
    if (figure.at_least || figure.at_most)
        std::printf(": %s", figure.is_reached(median) ? "reached" : "NOT REACHED");
    std::printf("\n");
}

Json Report::json(const Figure& figure) {
    std::vector<double> sorted = figure.runs;
    double median = percentile(sorted, 0.5);
    Json runs{Json::Array{}};
    for (double run : figure.runs)
        runs.push(run);
    Json out = Json::object({{"figure", figure.name},
                             {"unit", figure.unit},
                             {"median", median},
                             {"least", sorted.front()},
                             {"most", sorted.back()},
                             {"runs", std::move(runs)}});
    if (figure.at_least) out.set("must_be_at_least", *figure.at_least);
    if (figure.at_most) out.set("must_be_at_most", *figure.at_most);
    if (figure.at_least || figure.at_most) out.set("reached", figure.is_reached(median));
    return out;
}

void Report::print() const {
    double load_after = load_average();
    std::printf("%s (load %.1f before, %.1f after)\n%-60s %12s %12s %12s\n", workload_.c_str(),
                load_before_, load_after, "figure", "median", "least", "most");
    Json figures{Json::Array{}};
    for (const Figure& figure : figures_) {
        if (figure.runs.empty()) continue;
        print_line(figure);
        figures.push(json(figure));
    }
    std::filesystem::create_directories("build/bench");
    std::ofstream("build/bench/" + workload_ + ".json")
        << to_text(Json::object({{"workload", workload_},
                                 {"load", load_before_},
                                 {"load_after", load_after},
                                 {"figures", std::move(figures)}}))
        << '\n';
}

}  // namespace hamdel::bench
