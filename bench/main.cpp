#include <sys/resource.h>

#include <cstdio>
#include <cstring>
#include <exception>
#include <map>
#include <string>

#include "workloads.h"

using namespace hamdel::bench;

int main(int count, char** words) {
    const std::map<std::string, void (*)(const Options&)> workloads = {
        {"ingest", ingest}, {"reply", reply},   {"chat", chat},       {"list", list},
        {"search", search}, {"fanout", fanout}, {"latency", latency}, {"start", start}};
    Options options;
    std::string name = count > 1 ? words[1] : "";
    for (int i = 2; i < count; ++i) {
        std::string word = words[i];
        if (word == "--one") options.one_room = true;
        if (word == "--seconds" && i + 1 < count) options.seconds = std::atof(words[++i]);
        if (word == "--rate" && i + 1 < count) options.rate = std::atof(words[++i]);
        if (word == "--runs" && i + 1 < count) options.runs = std::atoi(words[++i]);
        if (word == "--conversations" && i + 1 < count)
            options.conversations = std::atoi(words[++i]);
    }
    if (!workloads.contains(name)) {
        std::puts(
            "usage: bin/bench ingest|reply|chat|list|search|fanout|latency|start\n"
            "       [--one] [--seconds N] [--runs N] [--conversations N] [--rate N]");
        return 2;
    }
    // Ten thousand sockets need as many descriptors, here and in the server that inherits it.
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    try {
        workloads.at(name)(options);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s: %s\n", name.c_str(), error.what());
        return 1;
    }
}
