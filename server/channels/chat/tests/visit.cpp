#include "visit.h"

#include "channels/chat/create.h"
#include "channels/chat/module.h"
#include "conversations/module.h"
#include "customers/module.h"

namespace hamdel::chat {

Visit::Visit()
    : world::Test({.modules = {&customers::module(), &conversations::module(), &module()}}) {
    world().store().write_now([&](Write& tx) {
        key = create_chat(tx, world().cast().shop,
                          {.name = "گفت‌وگوی سایت",
                           .greeting = "سلام! چه کمکی از ما برمی‌آید؟"});
        other_key = create_chat(tx, world().cast().shop, {.name = "گفت‌وگوی دیگر"});
        foreign_key = create_chat(tx, world().cast().next_door, {.name = "همسایه"});
    });
}

Answered Visit::open(const Json& more, std::vector<Header> headers) {
    Json body = more;
    if (!body.find("channel")) body.set("channel", key);
    return world().call_with(std::move(headers), "POST", "/visitor/v1/sessions", body);
}

Browser Visit::arrives(const Json& more) {
    Answered opened = open(more);
    EXPECT_EQ(opened.status, 201) << opened;
    return {std::string(opened["token"].text()), id_in(opened["visitor"])};
}

Answered Visit::ask(const Browser& who, std::string_view method, const std::string& path,
                    const Json& body) {
    return world().call_with({{"authorization", "Bearer " + who.token}}, method,
                             "/visitor/v1" + path, body);
}

Answered Visit::says(const Browser& who, std::string_view words, const std::string& where,
                     std::string client_id) {
    if (client_id.empty()) client_id = "w-" + std::to_string(++words_);
    Json body = Json::object({{"body", words}, {"client_id", client_id}});
    if (!where.empty()) body.set("conversation_id", where);
    return ask(who, "POST", "/messages", body);
}

std::string Visit::conversation(const Browser& who, std::string_view words) {
    Answered said = says(who, words);
    EXPECT_EQ(said.status, 201) << said;
    return id_in(said["conversation"]);
}

Answered Visit::upload(const Browser& who, std::int64_t size) {
    return world().upload({{"authorization", "Bearer " + who.token}},
                          "/visitor/v1/attachments?name=aks.png", size);
}

Answered Visit::agent(std::string_view who, std::string_view method, const std::string& path,
                      const Json& body) {
    return call(who, method, "/api/v1" + path, method == "GET" ? Json() : body);
}

Answered Visit::answers(std::string_view who, const std::string& id, std::string_view words,
                        std::string_view direction) {
    return agent(who, "POST", "/conversations/" + id + "/messages",
                 Json::object({{"direction", direction}, {"body", words}}));
}

Json Visit::channel() {
    Json channels = agent(parviz, "GET", "/chat_channels")["data"];
    for (const Json& one : *channels.array())
        if (one["key"].text() == key) return one;
    return {};
}

Answered Visit::set(std::string_view name, Json value) {
    Json now = channel(), settings = now["settings"];
    settings.set(name, std::move(value));
    return agent(parviz, "PATCH", "/chat_channels/" + id_in(now),
                 Json::object({{"settings", settings}}));
}

std::string Visit::new_identity_secret() {
    Answered made =
        agent(parviz, "POST", "/chat_channels/" + id_in(channel()) + "/identity_secret");
    EXPECT_EQ(made.status, 200) << made;
    return std::string(made["identity_secret"].text());
}

}  // namespace hamdel::chat
