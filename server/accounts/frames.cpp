#include "frames.h"

#include "accounts/agents.h"
#include "accounts/door.h"
#include "accounts/teams.h"
#include "accounts/workspace.h"
#include "events.h"

namespace hamdel::accounts {
namespace {

struct AgentData {
    AgentView agent;
    static constexpr auto fields = shape::fields(shape::field("agent", &AgentData::agent));
};

struct TeamData {
    TeamView team;
    static constexpr auto fields = shape::fields(shape::field("team", &TeamData::team));
};

struct WorkspaceData {
    Workspace workspace;
    static constexpr auto fields =
        shape::fields(shape::field("workspace", &WorkspaceData::workspace));
};

}  // namespace

std::optional<FrameSource::Frame> agent_frame(Read& tx, const EventRow& event) {
    AgentId id = shape::from_json<AgentChanged>(event.payload).agent_id;
    return FrameSource::Frame{event.type,
                              shape::to_text(AgentData{find_agent(tx, event.workspace_id, id)})};
}

std::optional<FrameSource::Frame> team_frame(Read& tx, const EventRow& event) {
    TeamId id = shape::from_json<TeamChanged>(event.payload).team_id;
    return FrameSource::Frame{event.type,
                              shape::to_text(TeamData{find_team(tx, event.workspace_id, id)})};
}

std::optional<FrameSource::Frame> workspace_frame(Read& tx, const EventRow& event) {
    return FrameSource::Frame{
        event.type, shape::to_text(WorkspaceData{find_workspace(tx, event.workspace_id)})};
}

std::vector<std::string> staff_topics(const EventRow& event) {
    return {staff_topic(event.workspace_id)};
}

}  // namespace hamdel::accounts
