// get: the cheapest thing an agent can ask for, and Boost.Beast answering as many bytes of nothing.
#include "closed_loop.h"
#include "folder.h"
#include "peer.h"
#include "server.h"
#include "workloads.h"

namespace hamdel::bench {

void get(const Options& options) {
    Report report("get");
    Folder folder;
    fill(folder.path(), 20);
    Server server(folder.path());
    const std::string asked = request("GET", "/api/v1/workspace", "", server.session());
    std::size_t size =
        ask(server.port(), "GET", "/api/v1/workspace", "", server.session()).body.size();
    Peer beast(PeerKind::beast, size);
    const std::string bare = request("GET", "/", "", "");
    for (int run = 0; run < options.runs; ++run) {
        Loop ours =
            run_http(server.port(), 64, options.seconds, [&](std::size_t) { return asked; });
        Loop raw = run_http(beast.port(), 64, options.seconds, [&](std::size_t) { return bare; });
        ours.add_to(report, "authenticated GET, 64 connections, ours");
        raw.add_to(report, "GET, 64 connections, Boost.Beast on one thread");
        report.add("ours to Boost.Beast", ours.a_second / raw.a_second, "");
    }
    report.add("bytes answered", double(size), "");
    report.at_least("ours to Boost.Beast", 0.6);
    report.print();
}

}  // namespace hamdel::bench
