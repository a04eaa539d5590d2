#include "accounts/door.h"

#include "me/join.h"
#include "sessions/authenticate.h"
#include "sessions/use.h"

namespace hamdel::accounts {
namespace {

std::vector<std::string> topics(const Actor& actor) {
    std::vector<std::string> out{staff_topic(actor.workspace), agent_topic(actor.agent())};
    if (!actor.can("conversations:read")) return out;
    out.push_back(workspace_topic(actor.workspace));
    if (!actor.only_teams) {
        out.push_back(whole_reach_topic(actor.workspace));
        return out;
    }
    out.push_back(reach_topic(actor.workspace, {}));
    for (std::int64_t team : *actor.only_teams)
        out.push_back(reach_topic(actor.workspace, TeamId{team}));
    return out;
}

std::vector<std::string> event_topics(const EventRow& event) {
    return {workspace_topic(event.workspace_id)};
}

}  // namespace

constinit const Door agent_door = {.name = "agent",
                                   .prefix = "/api/v1",
                                   .authenticate = &authenticate,
                                   .used = &note_use,
                                   .topics = &topics,
                                   .event_topics = &event_topics,
                                   .joined = &join,
                                   .left = &leave,
                                   .lost = &lose,
                                   .is_seen = &is_at_desk};

std::string workspace_topic(WorkspaceId workspace) {
    return "w:" + std::to_string(workspace.value);
}
std::string whole_reach_topic(WorkspaceId workspace) {
    return "r:" + std::to_string(workspace.value);
}
std::string reach_topic(WorkspaceId workspace, std::optional<TeamId> team) {
    return whole_reach_topic(workspace) + ":" + std::to_string(team.value_or(TeamId{}).value);
}
std::string staff_topic(WorkspaceId workspace) {
    return "s:" + std::to_string(workspace.value);
}
std::string agent_topic(AgentId agent) {
    return "a:" + std::to_string(agent.value);
}

}  // namespace hamdel::accounts
