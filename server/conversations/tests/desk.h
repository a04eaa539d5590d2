// The desk of the shop: agents answer customers whose words a channel brings in. Requests go
// through the route table, on either engine.
#pragma once

#include "conversations/channels.h"
#include "conversations/receive.h"
#include "world/say.h"

namespace hamdel::conversations {

using namespace world::say;

class Desk : public world::Test {
  protected:
    Desk();

    // Customers of the shop, by name.
    CustomerId customer(std::string_view name);
    CustomerId neighbours_customer();
    Actor as_customer(CustomerId id, std::string_view name = "");

    // A customer writes, as a channel brings it; without `where` it is the first word.
    Accepted writes(CustomerId who, std::string_view words,
                    std::optional<ConversationId> where = {},
                    std::optional<std::string> client_id = {});
    // A new conversation by a customer's first word; its id.
    std::string conversation(
        std::string_view words = "سلام، آسیابم کار نمی‌کند");
    // The same at the neighbour's.
    std::string neighbours_conversation();

    // Paths are below /api/v1.
    Answered ask(std::string_view who, std::string_view method, const std::string& path,
                 const Json& body = {});
    Answered get(std::string_view who, const std::string& path) { return ask(who, "GET", path); }
    Answered post(std::string_view who, const std::string& path,
                  const Json& body = Json(Json::Object{})) {
        return ask(who, "POST", path, body);
    }
    Answered act(std::string_view who, const std::string& id, std::string_view verb,
                 const Json& body = Json(Json::Object{})) {
        return post(who, "/conversations/" + id + "/" + std::string(verb), body);
    }
    Answered reply(std::string_view who, const std::string& id, std::string_view words);
    Answered note(std::string_view who, const std::string& id, std::string_view words);
    Answered snooze(const std::string& id, Span length);
    Json show(const std::string& id) { return get(sara, "/conversations/" + id).body; }
    std::string status_of(const std::string& id) { return std::string(show(id)["status"].text()); }

    // A file as the edge hands it over: stored already under its hash.
    Answered upload(std::string_view who, std::string_view name, std::int64_t size = 12,
                    std::string_view type = "image/png");

    // Rings what is due by the clock; how many timers there were.
    int ring_timers();
    WorkspaceId shop() { return world().cast().shop; }
    static ConversationId id_of(const std::string& text) {
        return *parse_id<ConversationNoun>(text);
    }

    ChannelId channel;
    ChannelId neighbours_channel;
};

// All pages of a list, followed by their links; `each` is called with every row.
template <class Ask, class Each>
int follow_pages(std::string path, Ask&& ask, Each&& each) {
    int pages = 0;
    while (!path.empty()) {
        Answered page = ask(path);
        EXPECT_EQ(page.status, 200) << page;
        if (page.status != 200 || !page["data"].array()) return pages;
        for (const Json& row : *page["data"].array())
            each(row);
        std::string next(page["links"]["next"].text());
        EXPECT_EQ(page["meta"]["has_more"], Json(!next.empty()));
        path = next.empty() ? "" : next.substr(std::string_view("/api/v1").size());
        ++pages;
    }
    return pages;
}

}  // namespace hamdel::conversations
