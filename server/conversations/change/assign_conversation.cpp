#include "accounts/agents.h"
#include "change/change.h"
#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct AssignConversation {
    ConversationId id;
    std::optional<AgentId> assignee_id;
    std::optional<TeamId> team_id;
    std::optional<std::string> expected_assignee_id;

    static constexpr auto fields = shape::fields(
        shape::path("id", &AssignConversation::id),
        shape::body("assignee_id", &AssignConversation::assignee_id, "null: nobody."),
        shape::body("team_id", &AssignConversation::team_id, "null: no queue."),
        shape::body("expected_assignee_id", &AssignConversation::expected_assignee_id,
                    "Whom the asking screen showed, or \"nobody\": another one by now is a "
                    "conflict, so that of two who take it at once one gets it."));
};

// Of two who take a conversation at once one gets it and the other is told.
void check_expected(const Standing& before, const AssignConversation& in) {
    if (!in.expected_assignee_id) return;
    std::string now = before.assignee_id ? to_string(*before.assignee_id) : "nobody";
    if (now != *in.expected_assignee_id) throw Refusal(Problem::conflict, "already_assigned");
}

void check_team(Read& tx, const Actor& who, const AssignConversation& in) {
    if (!in.team_id) return;
    auto found = tx.one<std::int64_t>("select id from team where id = ? and workspace_id = ?",
                                      *in.team_id, who.workspace);
    if (!found) throw wrong_field("team_id", "unknown_value");
}

Json facts(Read& tx, const Actor& who, const AssignConversation& in) {
    Json out{Json::Object{}};
    if (in.assignee_id) {
        out.set("assignee_id", to_string(*in.assignee_id));
        out.set("assignee_name", accounts::find_agent(tx, who, *in.assignee_id).name);
    }
    if (in.team_id) out.set("team_id", to_string(*in.team_id));
    return out;
}

Conversation assign_conversation(Write& tx, const Actor& who, const AssignConversation& in) {
    Standing before = workable(tx, who, in.id);
    check_expected(before, in);
    check_team(tx, who, in);
    if (in.assignee_id && accounts::find_agent(tx, who, *in.assignee_id).disabled)
        throw wrong_field("assignee_id", "agent_disabled");
    bool same = before.assignee_id == in.assignee_id && before.team_id == in.team_id;
    if (same) return find_conversation(tx, who, in.id);
    tx.run("update conversation set assignee_id = ?, team_id = ?, updated_at = ? where id = ?",
           in.assignee_id, in.team_id, tx.now(), in.id);
    settle(tx, who, events::assigned, before, {.changes = facts(tx, who, in)});
    // Whoever gives it out of the own reach still sees what became of it.
    Actor giver = who;
    giver.only_teams.reset();
    return find_conversation(tx, giver, in.id);
}

}  // namespace

constinit const Route assign_conversation_route = post<assign_conversation>(
    "/conversations/{id}/assign", may::assign, "Gives it to an agent and a team, or to nobody.");

}  // namespace hamdel::conversations
