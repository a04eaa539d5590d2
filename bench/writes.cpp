#include "writes.h"

#include "visitors.h"

namespace hamdel::bench {

Loop create_conversations(Server& server, double seconds) {
    std::int64_t number = 0;
    return run_http(server.port(), 64, seconds, [&](std::size_t) {
        std::string n = std::to_string(++number);
        return request("POST", "/api/v1/conversations",
                       R"({"customer":{"name":"Negar","identities":[{"type":"email","value":"n)" +
                           std::to_string(number % 5000) + R"(@example.com"}]},"subject":"order )" +
                           n + R"(","message":{"body":")" + usual_words + " " + n +
                           R"(","direction":"incoming"}})",
                       server.key());
    });
}

Loop reply_to_conversations(Server& server, std::size_t connections, double seconds) {
    Json list = parse_json(
        ask(server.port(), "GET", "/api/v1/conversations?page[size]=64", "", server.key()).body);
    std::int64_t number = 0;
    return run_http(server.port(), connections, seconds, [&](std::size_t connection) {
        std::string id(list["data"].at(connection % list["data"].size())["id"].text());
        return request("POST", "/api/v1/conversations/" + id + "/messages",
                       R"({"direction":"outgoing","body":")" + std::string(usual_words) +
                           R"(","client_id":"b)" + std::to_string(++number) + R"("})",
                       server.key());
    });
}

Loop chat_of_visitors(Server& server, double seconds) {
    Visitors visitors = arrive(server, 256);
    visitors.conversations.resize(256);
    Load load(server.port());
    stay_alive(load);
    std::int64_t good = 0, refused = 0, number = 0;
    load.next = [&](Connection& connection) {
        return say_frame(visitors.conversations[connection.number], usual_words,
                         "c" + std::to_string(++number));
    };
    load.arrived = [&](Connection& connection, int, std::string_view text) {
        if (!text.starts_with(R"({"reply_to")")) return false;
        bool is_good = text.find("\"status\":201") != std::string_view::npos;
        ++(is_good ? good : refused);
        constexpr std::string_view before = "\"conversation_id\":\"";
        std::size_t at = text.find(before);
        if (at != std::string_view::npos)
            visitors.conversations[connection.number] = text.substr(
                at + before.size(), text.find('"', at + before.size()) - at - before.size());
        return true;
    };
    load.open_live(256, [&](std::size_t i) { return visitors.opening(i); });
    load.run(seconds);
    return measured(load, good, refused, seconds);
}

}  // namespace hamdel::bench
