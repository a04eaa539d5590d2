// Visitors of the shop's page and the agents who answer them, through the doors of both.
#pragma once

#include "world/say.h"

namespace hamdel::chat {

using namespace world::say;

// One browser: what it keeps is the token.
struct Browser {
    std::string token;
    std::string customer;
};

class Visit : public world::Test {
  protected:
    Visit();

    // Opens the chat; `more` are further members of the request.
    Answered open(const Json& more = Json(Json::Object{}), std::vector<Header> headers = {});
    Browser arrives(const Json& more = Json(Json::Object{}));

    // Paths are below /visitor/v1.
    Answered ask(const Browser& who, std::string_view method, const std::string& path,
                 const Json& body = {});
    // A word in a conversation, or without `where` the first of a new one.
    Answered says(const Browser& who, std::string_view words, const std::string& where = "",
                  std::string client_id = "");
    // The id of a conversation that the visitor began.
    std::string conversation(const Browser& who, std::string_view words = "سلام");
    Json conversations(const Browser& who) { return ask(who, "GET", "/conversations")["data"]; }
    Json messages(const Browser& who, const std::string& id) {
        return ask(who, "GET", "/conversations/" + id + "/messages")["data"];
    }
    Answered upload(const Browser& who, std::int64_t size = 12);

    // Agents, below /api/v1.
    Answered agent(std::string_view who, std::string_view method, const std::string& path,
                   const Json& body = Json(Json::Object{}));
    Answered answers(std::string_view who, const std::string& id, std::string_view words,
                     std::string_view direction = "outgoing");
    Json shown_to_agents(const std::string& id) {
        return agent(sara, "GET", "/conversations/" + id, {}).body;
    }

    // The channel's id and settings, as administrators see them.
    Json channel();
    Answered set(std::string_view name, Json value);
    std::string new_identity_secret();

    std::string key;          // of the shop's channel
    std::string other_key;    // of a second channel of the shop
    std::string foreign_key;  // of the neighbour's

  private:
    int words_ = 0;
};

}  // namespace hamdel::chat
