#include "conversations/find.h"
#include "conversations/may.h"
#include "conversations/reach.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct ShowRelated {
    ConversationId id;

    static constexpr auto fields = shape::fields(shape::path("id", &ShowRelated::id));
};

struct Related {
    std::vector<AgentId> follower_ids;
    std::vector<Conversation> links;
    std::vector<Conversation> merged;

    static constexpr std::string_view shape_name = "Related";
    static constexpr auto fields = shape::fields(
        shape::field("follower_ids", &Related::follower_ids, "Agents who follow it."),
        shape::field("links", &Related::links,
                     "What was linked, what it goes on from and what goes on from it."),
        shape::field("merged", &Related::merged, "Those whose messages it holds now."));
};

std::vector<Conversation> select(Read& tx, const Actor& who, std::string_view condition,
                                 std::initializer_list<ConversationId> ids) {
    Reach reach = reach_of(who);
    storage::Arguments arguments;
    arguments.add(who.workspace);
    for (ConversationId id : ids)
        arguments.add(id);
    arguments.append(reach.arguments);
    return select_conversations(tx, who,
                                "where c.workspace_id = ? and " + std::string(condition) +
                                    reach.condition + " order by c.id limit 50",
                                arguments);
}

Related show_related(Read& tx, const Actor& who, const ShowRelated& in) {
    standing(tx, who, in.id);
    return {.follower_ids = tx.all<AgentId>(
                "select agent_id from conversation_follower where conversation_id = ? "
                "order by since, agent_id",
                in.id),
            .links = select(tx, who,
                            "c.merged_into_id is null and "
                            "c.id in (select high_id from conversation_link where low_id = ? "
                            "union select low_id from conversation_link where high_id = ? "
                            "union select linked_to_id from conversation where id = ? "
                            "union select id from conversation where linked_to_id = ?)",
                            {in.id, in.id, in.id, in.id}),
            .merged = select(tx, who, "c.merged_into_id = ?", {in.id})};
}

}  // namespace

constinit const Route show_related_route =
    get<show_related>("/conversations/{id}/related", may::read,
                      "Who follows it, and the conversations that belong to it.");

}  // namespace hamdel::conversations
