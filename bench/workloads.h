// The workloads; docs/performance.md says what each measures and what it must reach.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hamdel::bench {

struct Options {
    double seconds = 5;
    int runs = 3;
    int conversations = 0;  // 0: the workload's own sizes
    bool one_room = false;
    double rate = 1000;             // messages a second, for latency
    std::filesystem::path data;     // the kept folder of the one size; empty: build/bench/filled-N
    bool with_ten_million = false;  // for growth
};

void fill_demo(const Options& options);
void ingest(const Options& options);
void reply(const Options& options);
void chat(const Options& options);
void list(const Options& options);
void search(const Options& options);
void fanout(const Options& options);
void latency(const Options& options);
void start(const Options& options);
void get(const Options& options);
void growth(const Options& options);
void mail(const Options& options);
void mail_parse(const Options& options);

// The sizes of data a workload goes through: the asked one, or its own.
std::vector<int> sizes(const Options& options, std::vector<int> own);

// ---- limits, measured beside

struct Raw {
    double a_second = 0;
    double written = 0;  // bytes to the disk for a message, with log and checkpoints
    double grown = 0;    // bytes by which a message lets the database grow
};
// A bare SQLite program, synchronous=FULL: so many messages more, so many a commit, like the last
// one in the database of the folder, which nobody else may have open.
Raw raw_sqlite(const std::filesystem::path& folder, std::int64_t rows, int rows_a_commit);
std::int64_t database_bytes(const std::filesystem::path& folder);

// The median milliseconds in which bare FTS5 finds the messages with all the words; `order` is the
// end of the statement.
double raw_search(const std::filesystem::path& folder, const std::vector<std::string>& words,
                  const std::string& order, double seconds);

// The milliseconds of every fdatasync of 4 KiB.
std::vector<double> disk_flushes(double seconds);

}  // namespace hamdel::bench
