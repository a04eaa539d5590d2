// ingest, reply and chat: how many durable writes a second.
#include <cstdio>
#include <map>

#include "load.h"
#include "report.h"
#include "server.h"
#include "workloads.h"

namespace hamdel::bench {
namespace {

std::string post(const std::string& target, const std::string& body, const std::string& headers) {
    return "POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers +
           "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

struct Counts {
    std::int64_t good = 0, refused = 0;
    void add(int status) { (status / 100 == 2 ? good : refused)++; }
};

void add_latencies(Report& report, Load& load) {
    report.add("p50", percentile(load.latencies(), 0.5), "ms");
    report.add("p99", percentile(load.latencies(), 0.99), "ms");
}

constexpr const char* words =
    "سلام، کدام آسیاب برای کافی‌شاپ مناسب است؟ سفارش "
    "SO-58190";

}  // namespace

void ingest(const Options& options) {
    Report report("ingest");
    for (int run = 0; run < options.runs; ++run) {
        Folder folder;
        Server server(folder.path(), 200);
        std::string headers = "Authorization: Bearer " + server.api_key() + "\r\n";
        Load load(server.port());
        Counts counts;
        std::int64_t number = 0;
        load.next = [&](Connection&) {
            std::string n = std::to_string(++number);
            return post(
                "/api/v1/conversations",
                R"({"customer":{"name":"Negar","identities":[{"type":"email","value":"n)" +
                    std::to_string(number % 5000) + R"(@example.com"}]},"subject":"order )" + n +
                    R"(","message":{"body":")" + words + " " + n + R"(","direction":"incoming"}})",
                headers);
        };
        load.arrived = [&](Connection&, int status, std::string_view) {
            counts.add(status);
            return true;
        };
        load.open(64);
        load.run(options.seconds);
        report.add("conversations created, 64 clients, durable",
                   double(counts.good) / options.seconds, "/s");
        report.add("refused", double(counts.refused), "");
        add_latencies(report, load);
        report.add("resident memory after", server.memory(), "MiB");
        report.add("raw SQLite message row, 64 a commit", raw_sqlite(options.seconds / 2, 64),
                   "/s");
    }
    report.add("share of raw SQLite",
               report.median("conversations created, 64 clients, durable") /
                   report.median("raw SQLite message row, 64 a commit"),
               "");
    report.print();
}

void reply(const Options& options) {
    Report report("reply");
    for (int run = 0; run < options.runs; ++run) {
        Folder folder;
        Server server(folder.path(), 200);
        std::string headers = "Authorization: Bearer " + server.api_key() + "\r\n";
        Json list = parse_json(
            ask(server.port(), "GET", "/api/v1/conversations?page[size]=64", "", headers).body);
        Load load(server.port());
        Counts counts;
        std::int64_t number = 0;
        load.next = [&](Connection& connection) {
            std::string id(list["data"].at(connection.number % list["data"].size())["id"].text());
            return post("/api/v1/conversations/" + id + "/messages",
                        R"({"direction":"outgoing","body":")" + std::string(words) +
                            R"(","client_id":"b)" + std::to_string(++number) + R"("})",
                        headers);
        };
        load.arrived = [&](Connection&, int status, std::string_view) {
            counts.add(status);
            return true;
        };
        load.open(64);
        load.run(options.seconds);
        report.add("replies, 64 clients, durable", double(counts.good) / options.seconds, "/s");
        report.add("refused", double(counts.refused), "");
        add_latencies(report, load);
    }
    report.print();
}

void chat(const Options& options) {
    Report report("chat");
    for (int run = 0; run < options.runs; ++run) {
        Folder folder;
        Server server(folder.path(), 20);
        std::string headers = "Authorization: Bearer " + server.api_key() + "\r\n";
        Json channels =
            parse_json(ask(server.port(), "GET", "/api/v1/chat_channels", "", headers).body);
        const Json& channel = channels["data"].at(0);
        ask(server.port(), "PATCH", "/api/v1/chat_channels/" + std::string(channel["id"].text()),
            R"({"settings":{"locale":"fa","messages_a_minute":1000000}})", headers);
        std::vector<std::string> tokens, talks(256);
        for (int i = 0; i < 256; ++i)
            tokens.emplace_back(
                parse_json(ask(server.port(), "POST", "/visitor/v1/sessions",
                               R"({"channel":")" + std::string(channel["key"].text()) + R"("})")
                               .body)["token"]
                    .text());
        Load load(server.port());
        Counts counts;
        std::int64_t number = 0;
        load.next = [&](Connection& connection) {
            const std::string& talk = talks[connection.number];
            return text_frame(
                R"({"id":"1","method":"POST","path":"/visitor/v1/messages","body":{"conversation_id":)" +
                (talk.empty() ? "null" : "\"" + talk + "\"") + R"(,"body":")" + words +
                R"(","client_id":"c)" + std::to_string(++number) + R"("}})");
        };
        load.arrived = [&](Connection& connection, int, std::string_view text) {
            if (!text.starts_with(R"({"reply_to")")) return false;
            bool good = text.find("\"status\":201") != std::string_view::npos;
            counts.add(good ? 201 : 500);
            std::size_t at = text.find("\"conversation_id\":\"");
            if (good && at != std::string_view::npos)
                talks[connection.number] = text.substr(at + 19, 17);
            return true;
        };
        load.open_live(256, "/visitor/v1/live", [&](std::size_t i) {
            return "Sec-WebSocket-Protocol: hamdel, token." + tokens[i] + "\r\n";
        });
        load.run(options.seconds);
        report.add("chat messages, 256 visitors by WebSocket, durable",
                   double(counts.good) / options.seconds, "/s");
        report.add("refused", double(counts.refused), "");
        add_latencies(report, load);
        report.add("raw SQLite with the same row, 128 a commit",
                   raw_sqlite(options.seconds / 2, 128), "/s");
    }
    report.add("share of raw SQLite",
               report.median("chat messages, 256 visitors by WebSocket, durable") /
                   report.median("raw SQLite with the same row, 128 a commit"),
               "");
    report.print();
}

}  // namespace hamdel::bench
