#include <sys/resource.h>

#include <cstdio>
#include <cstring>
#include <exception>
#include <map>
#include <string>

#include "workloads.h"

using namespace hamdel::bench;

namespace {

constexpr const char* help = R"(usage: bin/bench NAME [options]

  ingest    conversations created over HTTP; a bare SQLite program beside it
  reply     agents' replies over HTTP; the same beside it
  chat      visitors' messages over WebSocket; the same beside it
  list      the inbox and the counters; idle memory
  search    newest and best; bare FTS5 on the same file beside it
  fanout    10,000 sockets in rooms of ten, or with --one in one room, and the memory of a socket;
            Boost.Beast, ws and socket.io beside it
  latency   from a visitor's send to the screen of the agent; the disk's flush beside it
  start     to the first answered page, and memory after it
  get       a trivial GET, 64 connections; Boost.Beast beside it
  growth    ingest, list, search and reply at 10k, 100k and 1M messages
  mail      mails taken by LMTP, with and without files, and memory after 100k of them
  mail_parse  mails read on one core, without a server
  demo      how long the demonstration takes to fill

  --runs N            how often each is measured (3)
  --seconds N         how long each is measured (5)
  --conversations N   this size of data instead of the workload's own; for mail, so many mails
  --data FOLDER       where that data is kept; otherwise build/bench/filled-N, filled once
  --rate N            messages a second, for latency (1000)
  --one               one room, for fanout
  --ten-million       also 10M, for growth

HAMDEL_BINARY names another program to measure. Figures go to build/bench/NAME.json as well.
)";

bool read_options(int count, char** words, Options& options) {
    for (int i = 2; i < count; ++i) {
        std::string word = words[i];
        if (word == "--one") {
            options.one_room = true;
            continue;
        }
        if (word == "--ten-million") {
            options.with_ten_million = true;
            continue;
        }
        if (i + 1 == count) return false;
        const char* value = words[++i];
        if (word == "--seconds")
            options.seconds = std::atof(value);
        else if (word == "--rate")
            options.rate = std::atof(value);
        else if (word == "--runs")
            options.runs = std::atoi(value);
        else if (word == "--conversations")
            options.conversations = std::atoi(value);
        else if (word == "--data")
            options.data = value;
        else
            return false;
    }
    return options.runs > 0 && options.seconds > 0 && options.conversations >= 0 &&
           (options.data.empty() || options.conversations > 0);
}

}  // namespace

int main(int count, char** words) {
    const std::map<std::string, void (*)(const Options&)> workloads = {
        {"ingest", ingest}, {"reply", reply},   {"chat", chat}, {"list", list},
        {"search", search}, {"fanout", fanout}, {"get", get},   {"latency", latency},
        {"start", start},   {"growth", growth}, {"mail", mail}, {"mail_parse", mail_parse},
        {"demo", fill_demo}};
    std::string name = count > 1 ? words[1] : "--help";
    Options options;
    if (!workloads.contains(name) || !read_options(count, words, options)) {
        std::fputs(help, name == "--help" ? stdout : stderr);
        return name == "--help" ? 0 : 2;
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
