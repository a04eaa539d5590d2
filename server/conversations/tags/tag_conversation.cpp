#include <algorithm>

#include "change/change.h"
#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "routes.h"
#include "tags/tag.h"

namespace hamdel::conversations {
namespace {

constexpr std::size_t most_tags = 30;

struct TagConversation {
    ConversationId id;
    std::vector<std::string> add;
    std::vector<std::string> remove;

    static constexpr auto fields =
        shape::fields(shape::path("id", &TagConversation::id),
                      shape::body("add", &TagConversation::add, "",
                                  shape::Limits{.characters = longest_tag, .items = most_tags}),
                      shape::body("remove", &TagConversation::remove, "",
                                  shape::Limits{.characters = longest_tag, .items = most_tags}));
};

std::vector<std::string> cleaned(const std::vector<std::string>& tags, std::string_view field) {
    std::vector<std::string> out;
    for (const std::string& tag : tags)
        out.push_back(clean_tag(tag, field));
    return out;
}

Json as_json(const std::vector<std::string>& tags) {
    Json out{Json::Array{}};
    for (const std::string& tag : tags)
        out.push(tag);
    return out;
}

Conversation tag_conversation(Write& tx, const Actor& who, const TagConversation& in) {
    Standing before = workable(tx, who, in.id);
    auto tags = find_conversation(tx, who, in.id).tags;
    auto add = cleaned(in.add, "add"), remove = cleaned(in.remove, "remove");
    for (std::string& tag : add)
        tag = tag_in_use(tx, who, tag);
    for (const std::string& tag : remove)
        std::erase(tags, tag);
    for (const std::string& tag : add)
        if (std::ranges::find(tags, tag) == tags.end()) tags.push_back(tag);
    if (tags.size() > most_tags) throw wrong_field("add", "too_many_items");
    for (const std::string& tag : remove)
        tx.run(
            "delete from conversation_tag where workspace_id = ? and tag = ? "
            "and conversation_id = ?",
            who.workspace, tag, in.id);
    for (const std::string& tag : add)
        tx.run("insert into conversation_tag values (?, ?, ?) on conflict do nothing",
               who.workspace, tag, in.id);
    tx.run("update conversation set tags = ?, updated_at = ? where id = ?", tags, tx.now(), in.id);
    settle(tx, who, events::tagged, before,
           {.changes = Json::object({{"added", as_json(add)}, {"removed", as_json(remove)}})});
    return find_conversation(tx, who, in.id);
}

}  // namespace

constinit const Route tag_conversation_route = post<tag_conversation>(
    "/conversations/{id}/tags", may::reply, "Puts tags on and takes them off.");

}  // namespace hamdel::conversations
