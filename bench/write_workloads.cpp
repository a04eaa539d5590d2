// ingest, reply and chat: how many durable writes a second.
#include <optional>

#include "folder.h"
#include "workloads.h"
#include "writes.h"

namespace hamdel::bench {
namespace {

// One run of ours, and one of the bare program: both from the same beginning, in which each
// conversation has a few messages, and both so many messages far, because an index costs what has
// to be touched of it.
void run_beside_raw(Report& report, const Options& options, const std::string& name,
                    int rows_a_commit, Loop (*write)(Server&, double)) {
    Folder folder;
    fill(folder.path(), 200);
    {
        Server server(folder.path());
        write(server, 0.5);
    }
    Folder beginning(folder.path());
    std::optional<Server> server(std::in_place, folder.path());
    server->key();
    std::int64_t grown = database_bytes(folder.path());
    double written = server->process().written();
    Loop loop = write(*server, options.seconds);
    double count = loop.a_second * options.seconds;
    loop.add_to(report, name);
    report.add("writes in a commit, ours",
               server->metric("hamdel_writes_total") / server->metric("hamdel_write_groups_total"),
               "");
    report.add("resident memory after", server->memory(), "MiB");
    written = server->process().written() - written;
    server.reset();
    grown = database_bytes(folder.path()) - grown;
    Raw raw = raw_sqlite(beginning.path(), std::int64_t(count), rows_a_commit);
    report.add("raw SQLite, a chat message, " + std::to_string(rows_a_commit) + " a commit",
               raw.a_second, "/s");
    report.add("share of raw SQLite", loop.a_second / raw.a_second, "");
    // That both do the same can be seen from what each leaves behind.
    report.add("database grown by each, ours", double(grown) / count, "bytes");
    report.add("database grown by each, raw SQLite", raw.grown, "bytes");
    report.add("written to the disk for each, ours", written / count / 1024, "KiB");
    report.add("written to the disk for each, raw SQLite", raw.written / 1024, "KiB");
}

}  // namespace

// Beside the raw chat message: a new conversation writes more rows than that.
void ingest(const Options& options) {
    Report report("ingest");
    const std::string name = "conversations created, 64 clients, durable";
    report.at_least(name, 700);
    for (int run = 0; run < options.runs; ++run)
        run_beside_raw(report, options, name, 64, create_conversations);
    report.print();
}

void reply(const Options& options) {
    Report report("reply");
    const std::string name = "replies, 64 clients, durable";
    report.at_least(name, 870);
    for (int run = 0; run < options.runs; ++run)
        run_beside_raw(report, options, name, 64, [](Server& server, double seconds) {
            return reply_to_conversations(server, 64, seconds);
        });
    report.print();
}

void chat(const Options& options) {
    Report report("chat");
    const std::string name = "chat messages, 256 visitors by WebSocket, durable";
    for (int run = 0; run < options.runs; ++run)
        run_beside_raw(report, options, name, 128, chat_of_visitors);
    report.at_least("share of raw SQLite", 0.5);
    report.print();
}

}  // namespace hamdel::bench
