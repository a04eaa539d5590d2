// The workloads; docs/performance.md says what each measures and what it must reach.
#pragma once

#include <string>
#include <vector>

namespace hamdel::bench {

struct Options {
    double seconds = 5;
    int runs = 3;
    int conversations = 0;  // 0: the workload's own sizes
    bool one_room = false;
    double rate = 100;  // messages a second, for latency
};

void ingest(const Options& options);
void reply(const Options& options);
void chat(const Options& options);
void list(const Options& options);
void search(const Options& options);
void fanout(const Options& options);
void latency(const Options& options);
void start(const Options& options);

// Messages a second of a bare SQLite program: the same rows, indexes, full-text index and event,
// this many a commit, synchronous=FULL.
double raw_sqlite(double seconds, int rows_a_commit);

}  // namespace hamdel::bench
