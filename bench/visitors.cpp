#include "visitors.h"

namespace hamdel::bench {

Opening Visitors::opening(std::size_t number) const {
    return {"/visitor/v1/live", "Sec-WebSocket-Protocol: hamdel, token." + tokens[number] + "\r\n"};
}

Visitors arrive(Server& server, std::size_t count) {
    Json channels =
        parse_json(ask(server.port(), "GET", "/api/v1/chat_channels", "", server.key()).body);
    const Json& channel = channels["data"].at(0);
    ask(server.port(), "PATCH", "/api/v1/chat_channels/" + std::string(channel["id"].text()),
        R"({"settings":{"locale":"fa","messages_a_minute":1000000}})", server.key());
    std::string session =
        request("POST", "/visitor/v1/sessions",
                R"({"channel":")" + std::string(channel["key"].text()) + R"("})", "");
    Visitors out;
    for (const Json& opened : ask_all(server.port(), std::vector(count, session)))
        out.tokens.emplace_back(opened["token"].text());
    return out;
}

void begin_talking(Server& server, Visitors& visitors) {
    std::vector<std::string> words;
    for (const std::string& token : visitors.tokens)
        words.push_back(request("POST", "/visitor/v1/messages",
                                R"({"body":"سلام","client_id":"first"})",
                                "Authorization: Bearer " + token + "\r\n"));
    for (const Json& said : ask_all(server.port(), words))
        visitors.conversations.emplace_back(said["conversation"]["id"].text());
}

void stay_alive(Load& load) {
    load.alive = {R"({"type":"ping"})", R"({"type":"pong"})"};
}

std::string say_frame(const std::string& conversation, const std::string& body,
                      const std::string& client_id) {
    std::string to = conversation.empty() ? "null" : "\"" + conversation + "\"";
    return text_frame(R"({"id":"1","method":"POST","path":"/visitor/v1/messages",)"
                      R"("body":{"conversation_id":)" +
                      to + R"(,"body":")" + body + R"(","client_id":")" + client_id + R"("}})");
}

}  // namespace hamdel::bench
