// list, search and start: what an agent waits for.
#include "closed_loop.h"
#include "folder.h"
#include "reads.h"
#include "server.h"
#include "workloads.h"

namespace hamdel::bench {

void list(const Options& options) {
    Report report("list");
    for (int size : sizes(options, {1'000, 100'000, 1'000'000})) {
        std::string at = " at " + short_number(size);
        Server server(filled(options, size));
        report.add("idle memory" + at, server.memory(), "MiB");
        if (size <= 100'000) report.at_most("idle memory" + at, 64);
        report.at_most("list of 50" + at + ", p50", 2.5);
        for (int run = 0; run < options.runs; ++run) {
            time_get(report, server, "list of 50" + at, list_of_50, options.seconds / 3);
            time_get(report, server, "view counters" + at, "/api/v1/views", options.seconds / 3);
        }
    }
    double smallest = report.median("list of 50 at 1k, p50");
    double largest = report.median("list of 50 at 1M, p50");
    if (smallest > 0 && largest > 0) {
        report.add("list at 1M to list at 1k", largest / smallest, "");
        report.at_most("list at 1M to list at 1k", 1.5);
    }
    report.print();
}

void search(const Options& options) {
    Report report("search");
    for (int size : sizes(options, {100'000, 1'000'000})) {
        auto data = filled(options, size);
        std::string at = " at " + short_number(size);
        Server server(data);
        double seconds = options.seconds / 4;
        for (const Search& one : searches)
            report.at_most(one.name + at + ", p50", one.must);
        for (int run = 0; run < options.runs; ++run) {
            for (const Search& one : searches) {
                time_get(report, server, one.name + at, one.target, seconds);
                report.add(one.name + at + ", raw FTS5",
                           raw_search(data, one.words, one.order, seconds), "ms");
            }
            time_get(report, server, "as you type" + at,
                     "/api/v1/search?q=%D8%A2%D8%B3%DB%8C&limit=10", seconds);
        }
    }
    report.print();
}

void start(const Options& options) {
    Report report("start");
    for (int size : sizes(options, {100'000, 1'000'000})) {
        auto data = filled(options, size);
        std::string at = " at " + short_number(size);
        report.at_most("start to first page" + at, 0.5);
        if (size <= 100'000) report.at_most("idle memory" + at, 64);
        for (int run = 0; run < options.runs; ++run) {
            Server server(data);
            report.add("start to first page" + at, server.started_in(), "s");
            report.add("idle memory" + at, server.memory(), "MiB");
        }
    }
    report.print();
}

void fill_demo(const Options& options) {
    Report report("demo");
    int size = options.conversations ? options.conversations : 1'000'000;
    std::string name = "filling " + short_number(size) + " conversations";
    if (size == 1'000'000) report.at_most(name, 120);
    for (int run = 0; run < options.runs; ++run) {
        Folder folder;
        report.add(name, fill(folder.path(), size), "s");
    }
    report.print();
}

std::vector<int> sizes(const Options& options, std::vector<int> own) {
    return options.conversations ? std::vector{options.conversations} : own;
}

}  // namespace hamdel::bench
