// ingest, reply and chat: how many durable writes a second.
#include <optional>

#include "folder.h"
#include "workloads.h"
#include "writes.h"

namespace hamdel::bench {
namespace {

// One run on fresh data, and then the bare program on what it has left.
void run_beside_raw(Report& report, const Options& options, const std::string& name,
                    int rows_a_commit, Loop (*write)(Server&, double)) {
    Folder folder;
    fill(folder.path(), 200);
    std::optional<Server> server(std::in_place, folder.path());
    server->key();
    std::int64_t bytes = database_bytes(folder.path());
    Loop loop = write(*server, options.seconds);
    loop.add_to(report, name);
    report.add("writes in a commit, ours",
               server->metric("hamdel_writes_total") / server->metric("hamdel_write_groups_total"),
               "");
    report.add("resident memory after", server->memory(), "MiB");
    server.reset();
    double grown = double(database_bytes(folder.path()) - bytes);
    Raw raw = raw_sqlite(folder.path(), options.seconds, rows_a_commit);
    report.add("raw SQLite, a chat message, " + std::to_string(rows_a_commit) + " a commit",
               raw.a_second, "/s");
    report.add("share of raw SQLite", loop.a_second / raw.a_second, "");
    report.add("database grown by each, ours", grown / (loop.a_second * options.seconds), "bytes");
    report.add("database grown by each, raw SQLite", raw.bytes, "bytes");
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
