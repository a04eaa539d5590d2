// fanout and latency: what live screens get.
#include <cstdio>

#include "load.h"
#include "report.h"
#include "server.h"
#include "workloads.h"

namespace hamdel::bench {
namespace {

struct Visitors {
    std::string key;
    std::vector<std::string> tokens, conversations;
};

std::string channel_key(Server& server, const std::string& headers) {
    Json channels =
        parse_json(ask(server.port(), "GET", "/api/v1/chat_channels", "", headers).body);
    const Json& channel = channels["data"].at(0);
    ask(server.port(), "PATCH", "/api/v1/chat_channels/" + std::string(channel["id"].text()),
        R"({"settings":{"locale":"fa","messages_a_minute":1000000}})", headers);
    return std::string(channel["key"].text());
}

// Visitors who have each said their first word.
Visitors arrive(Server& server, const std::string& key, int count) {
    Visitors out{.key = key};
    for (int i = 0; i < count; ++i) {
        Json session = parse_json(
            ask(server.port(), "POST", "/visitor/v1/sessions", R"({"channel":")" + key + R"("})")
                .body);
        out.tokens.emplace_back(session["token"].text());
        Json said = parse_json(ask(server.port(), "POST", "/visitor/v1/messages",
                                   R"({"body":"سلام","client_id":"first"})",
                                   "Authorization: Bearer " + out.tokens.back() + "\r\n")
                                   .body);
        out.conversations.emplace_back(said["conversation"]["id"].text());
    }
    return out;
}

std::string typing_call(const std::string& conversation) {
    return text_frame(R"({"id":"1","method":"POST","path":"/api/v1/conversations/)" + conversation +
                      R"(/typing","body":{"active":true}})");
}

}  // namespace

// An agent's passing frame goes to every screen of one customer: rooms of ten, or one room of all.
void fanout(const Options& options) {
    Report report(options.one_room ? "fanout-one" : "fanout");
    constexpr std::size_t sockets = 10'000;
    std::size_t room = options.one_room ? sockets : 10;
    for (int run = 0; run < options.runs; ++run) {
        Folder folder;
        Server server(folder.path(), 20);
        std::string key = server.api_key(), headers = "Authorization: Bearer " + key + "\r\n";
        Visitors visitors = arrive(server, channel_key(server, headers), int(sockets / room));
        double memory = server.memory();
        Load load(server.port());
        std::int64_t delivered = 0;
        // The first 32 connections are agents who send; the rest listen.
        std::size_t agents = options.one_room ? 1 : 32, next_room = 0;
        load.next = [&](Connection& connection) -> std::string {
            if (connection.number >= agents) return {};
            return typing_call(visitors.conversations[next_room++ % visitors.conversations.size()]);
        };
        load.arrived = [&](Connection& connection, int, std::string_view text) {
            if (connection.number >= agents) ++delivered;
            return connection.number < agents && text.starts_with(R"({"reply_to")");
        };
        load.open_live(agents, "/api/v1/live", [&](std::size_t) { return headers; });
        load.open_live(sockets, "/visitor/v1/live", [&](std::size_t i) {
            return "Sec-WebSocket-Protocol: hamdel, token." + visitors.tokens[(i - agents) / room] +
                   "\r\n";
        });
        report.add("memory a live connection", (server.memory() - memory) * 1024 / sockets, "KiB");
        delivered = 0;
        load.run(options.seconds);
        report.add("deliveries, 10k connections", double(delivered) / options.seconds, "/s");
        report.add("sent", double(load.latencies().size()) / options.seconds, "/s");
    }
    report.print();
}

// From a visitor's send to an agent's screen, durable, with many on both sides.
void latency(const Options& options) {
    Report report("latency");
    constexpr std::size_t agents = 500, visitors_count = 5'000, talking = 500;

    for (int run = 0; run < options.runs; ++run) {
        Folder folder;
        Server server(folder.path(), 200);
        std::string key = server.api_key(), headers = "Authorization: Bearer " + key + "\r\n";
        Visitors visitors = arrive(server, channel_key(server, headers), int(talking));
        Load load(server.port());
        std::vector<double> sent, waits;
        load.arrived = [&](Connection& connection, int, std::string_view text) {
            if (connection.number != 0) return false;
            std::size_t at = text.find("\"client_id\":\"n");
            if (at == std::string_view::npos) return false;
            auto number = static_cast<std::size_t>(std::atoll(text.data() + at + 14));
            if (number < sent.size()) waits.push_back((load.now() - sent[number]) * 1000);
            return false;
        };
        load.open_live(agents, "/api/v1/live", [&](std::size_t) { return headers; });
        load.open_live(visitors_count, "/visitor/v1/live", [&](std::size_t i) {
            return "Sec-WebSocket-Protocol: hamdel, token." +
                   visitors.tokens[(i - agents) % talking] + "\r\n";
        });
        double begin = load.now();
        while (load.now() - begin < options.seconds) {
            while (double(sent.size()) < (load.now() - begin) * options.rate) {
                std::size_t n = sent.size(), who = n % talking;
                sent.push_back(load.now());
                load.send(load.connections()[agents + who],
                          text_frame(R"({"id":"1","method":"POST","path":"/visitor/v1/messages",)"
                                     R"("body":{"conversation_id":")" +
                                     visitors.conversations[who] +
                                     R"(","body":"فشار دستگاه پایین است","client_id":"n)" +
                                     std::to_string(n) + R"("}})"));
            }
            load.run(0.001);
        }
        load.run(1);
        report.add("visitor to agent, 500 agents, 5,000 visitors, p50", percentile(waits, 0.5),
                   "ms");
        report.add("visitor to agent, p99", percentile(waits, 0.99), "ms");
        report.add("messages that arrived", double(waits.size()) / double(sent.size()), "share");
    }
    report.print();
}

}  // namespace hamdel::bench
