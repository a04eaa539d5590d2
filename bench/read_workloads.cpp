// list, search and start: what an agent waits for.
#include <cstdio>

#include "load.h"
#include "report.h"
#include "server.h"
#include "workloads.h"

namespace hamdel::bench {
namespace {

// The median and p99 of one client asking the same again and again.
void time_get(Report& report, Server& server, const std::string& name, const std::string& target,
              const std::string& headers, double seconds) {
    Load load(server.port());
    std::int64_t wrong = 0;
    load.next = [&](Connection&) {
        return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n";
    };
    load.arrived = [&](Connection&, int status, std::string_view) {
        wrong += status != 200;
        return true;
    };
    load.open(1);
    load.run(seconds);
    report.add(name + ", p50", percentile(load.latencies(), 0.5), "ms");
    report.add(name + ", p99", percentile(load.latencies(), 0.99), "ms");
    if (wrong) report.add(name + ", not answered with 200", double(wrong), "");
}

std::vector<int> sizes(const Options& options, std::vector<int> usual) {
    return options.conversations ? std::vector<int>{options.conversations} : usual;
}

std::string thousands(int count) {
    return count >= 1'000'000 ? std::to_string(count / 1'000'000) + "M"
                              : std::to_string(count / 1000) + "k";
}

}  // namespace

void list(const Options& options) {
    Report report("list");
    for (int size : sizes(options, {1'000, 100'000, 1'000'000})) {
        Folder folder;
        Server server(folder.path(), size);
        report.add("idle memory at " + thousands(size), server.memory(), "MiB");
        std::string headers = "Authorization: Bearer " + server.api_key() + "\r\n";
        for (int run = 0; run < options.runs; ++run) {
            time_get(report, server, "list of 50 at " + thousands(size),
                     "/api/v1/conversations?view=all&status=open&page[size]=50", headers, 1.5);
            time_get(report, server, "view counters at " + thousands(size), "/api/v1/views",
                     headers, 1);
        }
    }
    report.print();
}

void search(const Options& options) {
    Report report("search");
    for (int size : sizes(options, {100'000, 1'000'000})) {
        Folder folder;
        Server server(folder.path(), size);
        std::string headers = "Authorization: Bearer " + server.api_key() + "\r\n";
        std::string at = " at " + thousands(size);
        for (int run = 0; run < options.runs; ++run) {
            // «آسیاب»: a word of very many messages; a number that stands in one; two words.
            time_get(report, server, "common word" + at,
                     "/api/v1/search?q=%D8%A2%D8%B3%DB%8C%D8%A7%D8%A8%20&limit=50", headers, 1.5);
            time_get(report, server, "rare word" + at, "/api/v1/search?q=SO-100777%20&limit=50",
                     headers, 1.5);
            time_get(report, server, "as you type" + at,
                     "/api/v1/search?q=%D8%A2%D8%B3%DB%8C&limit=10", headers, 1.5);
            time_get(report, server, "two words" + at,
                     "/api/v1/"
                     "search?q=%D8%A2%D8%B3%DB%8C%D8%A7%D8%A8%20%D8%B3%D9%81%D8%A7%D8%B1%D8%B4%20&"
                     "limit=20",
                     headers, 1.5);
        }
    }
    report.print();
}

void start(const Options& options) {
    Report report("start");
    for (int size : sizes(options, {200, 1'000'000})) {
        Folder folder;
        {
            Server fill(folder.path(), size);
        }
        for (int run = 0; run < options.runs; ++run) {
            Server server(folder.path(), size);
            report.add("start to first page at " + std::to_string(size), server.started_in(), "s");
            report.add("memory after start at " + std::to_string(size), server.memory(), "MiB");
        }
    }
    report.print();
}

}  // namespace hamdel::bench
