#include "hearing.h"

#include <algorithm>

#include "accounts/door.h"
#include "change/change.h"
#include "conversations/events.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "saved_views/saved_view.h"

namespace hamdel::conversations {
namespace {

std::string topic(std::string_view noun, std::int64_t number) {
    return std::string(noun) + ':' + std::to_string(number);
}

std::string conversation_topic(ConversationId id) {
    return topic("conversation", id.value);
}
std::string team_topic(TeamId id) {
    return topic("team", id.value);
}
std::string all_topic(WorkspaceId workspace) {
    return topic("all", workspace.value);
}

bool has_moved(const Change& change) {
    if (!change.before || !change.after) return true;
    const Standing &before = *change.before, &after = *change.after;
    return before.status != after.status || before.kind != after.kind ||
           before.assignee_id != after.assignee_id || before.team_id != after.team_id ||
           before.aside != after.aside;
}

bool may_read(const Actor& who) {
    return who.can(may::read.name);
}

// All who may see it, as `may_see` says.
std::vector<std::string> all_in_reach(WorkspaceId workspace, const Standing& at) {
    std::vector<std::string> out{accounts::whole_reach_topic(workspace),
                                 accounts::reach_topic(workspace, at.team_id)};
    if (at.assignee_id) out.push_back(accounts::agent_topic(*at.assignee_id));
    return out;
}

}  // namespace

std::vector<std::string> hearers_of(WorkspaceId workspace, const Standing& at) {
    if (!at.assignee_id) return all_in_reach(workspace, at);
    std::vector<std::string> out{conversation_topic(at.id), accounts::agent_topic(*at.assignee_id),
                                 all_topic(workspace)};
    if (at.team_id) out.push_back(team_topic(*at.team_id));
    return out;
}

std::vector<std::string> hearers(const EventRow& event) {
    ConversationId id{event.conversation_id};
    if (event.type == events::seen) return {conversation_topic(id)};
    if (event.type == events::read) {
        auto reader = parse_id<AgentNoun>(event.payload["agent_id"].text());
        return {conversation_topic(id), accounts::agent_topic(reader.value_or(AgentId{}))};
    }
    if (event.type == events::edited)
        return all_in_reach(event.workspace_id,
                            shape::from_json<Standing>(event.payload["standing"]));
    Change change = shape::from_json<Change>(event.payload);
    if (!change.after) return {accounts::whole_reach_topic(event.workspace_id)};
    bool is_for_all = event.type == events::noted || event.type == events::tagged ||
                      event.type == events::changed;
    if (!is_for_all && !has_moved(change)) return hearers_of(event.workspace_id, *change.after);
    std::vector<std::string> out = all_in_reach(event.workspace_id, *change.after);
    // Who loses sight of it hears of that, too.
    if (change.before)
        for (std::string& topic : all_in_reach(event.workspace_id, *change.before))
            if (std::ranges::find(out, topic) == out.end()) out.push_back(std::move(topic));
    return out;
}

std::vector<std::string> saved_views_hearers(const EventRow& event) {
    auto told = shape::from_json<SavedViewsChanged>(event.payload);
    if (!told.agent_id) return {accounts::workspace_topic(event.workspace_id)};
    return {accounts::agent_topic(*told.agent_id)};
}

std::vector<std::string> tags_hearers(const EventRow& event) {
    return {accounts::workspace_topic(event.workspace_id)};
}

std::optional<std::string> watch_conversation(Read& tx, const Actor& who, std::string_view id) {
    auto number = parse_id<ConversationNoun>(id);
    if (!number || !may_read(who)) return {};
    try {
        return conversation_topic(standing(tx, who, *number).id);
    } catch (const Refusal&) {
        return {};
    }
}

std::optional<std::string> watch_team(Read& tx, const Actor& who, std::string_view id) {
    auto number = parse_id<TeamNoun>(id);
    if (!number || !may_read(who)) return {};
    auto found = tx.one<TeamId>("select id from team where id = ? and workspace_id = ?", *number,
                                who.workspace);
    bool is_beyond = who.only_teams &&
                     std::ranges::find(*who.only_teams, number->value) == who.only_teams->end();
    if (!found || is_beyond) return {};
    return team_topic(*found);
}

std::optional<std::string> watch_view(Read&, const Actor& who, std::string_view view) {
    if (view != "all" || !may_read(who) || who.only_teams) return {};
    return all_topic(who.workspace);
}

}  // namespace hamdel::conversations
