// growth: what a write, the inbox and a search cost when there is ten and a hundred times as much.
#include "folder.h"
#include "reads.h"
#include "report.h"
#include "workloads.h"
#include "writes.h"

namespace hamdel::bench {
namespace {

// What this size costs to what the smallest costs, of a figure that is a time or a rate.
void compare(Report& report, const std::string& name, const std::string& end, int smallest,
             int size, bool is_rate) {
    auto at = [](int of) { return " at " + short_number(of); };
    double first = report.median(name + at(smallest) + end);
    double now = report.median(name + at(size) + end);
    std::string figure = name + at(size) + ", cost to that" + at(smallest);
    report.add(figure, is_rate ? first / now : now / first, "");
    report.at_most(figure, 1.5);
}

void measure(Report& report, const Options& options, int size) {
    std::string at = " at " + short_number(size);
    // The writes are made in a copy: the kept data stays of its size.
    Folder folder(filled(options, size));
    Server server(folder.path());
    double seconds = options.seconds;
    for (int run = 0; run < options.runs; ++run) {
        time_get(report, server, "list of 50" + at, list_of_50, seconds / 5);
        for (const Search& one : searches)
            time_get(report, server, one.name + at, one.target, seconds / 5);
        Loop made = create_conversations(server, seconds);
        report.add("conversations created" + at, made.a_second, "/s");
        if (made.refused > 0) report.add("refused" + at, double(made.refused), "");
        // One at a time: how long one waits, not how much fits into a commit.
        Loop replied = reply_to_conversations(server, 1, seconds);
        report.add("reply" + at, replied.p50, "ms");
    }
}

}  // namespace

void growth(const Options& options) {
    Report report("growth");
    std::vector<int> all = {10'000, 100'000, 1'000'000};
    if (options.with_ten_million) all.push_back(10'000'000);
    for (int size : all)
        measure(report, options, size);
    for (std::size_t i = 1; i < all.size(); ++i) {
        compare(report, "conversations created", "", all[0], all[i], true);
        compare(report, "reply", "", all[0], all[i], false);
        compare(report, "list of 50", ", p50", all[0], all[i], false);
        for (const Search& one : searches)
            compare(report, one.name, ", p50", all[0], all[i], false);
    }
    report.print();
}

}  // namespace hamdel::bench
