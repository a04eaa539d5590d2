#include <algorithm>

#include "change/change.h"
#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "conversations/reach.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

constexpr std::size_t most_tags = 30;
constexpr std::size_t longest_tag = 40;

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
    for (const std::string& tag : tags) {
        std::string clean = text::clean_line(tag);
        if (clean.empty()) throw wrong_field(field, "required");
        out.push_back(std::move(clean));
    }
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

struct ListTags {
    static constexpr auto fields = shape::fields();
};

struct TagCount {
    std::string name;
    std::int64_t count = 0;

    static constexpr std::string_view shape_name = "TagCount";
    static constexpr auto fields = shape::fields(shape::field("name", &TagCount::name),
                                                 shape::field("count", &TagCount::count));
};

Items<TagCount> list_tags(Read& tx, const Actor& who, const ListTags&) {
    Reach reach = reach_of(who);
    storage::Arguments arguments;
    arguments.add(who.workspace);
    arguments.append(reach.arguments);
    std::string_view conversations =
        reach.condition.empty() ? "" : "join conversation c on c.id = t.conversation_id ";
    return {tx.all<TagCount>("select t.tag as name, count(*) as count from conversation_tag t " +
                                 std::string(conversations) + "where t.workspace_id = ?" +
                                 reach.condition +
                                 " group by t.tag order by count(*) desc, t.tag limit 500",
                             arguments)};
}

}  // namespace

constinit const Route tag_conversation_route = post<tag_conversation>(
    "/conversations/{id}/tags", may::reply, "Puts tags on and takes them off.");
constinit const Route list_tags_route =
    get<list_tags>("/tags", may::read, "The tags in use, the most used first.");

}  // namespace hamdel::conversations
