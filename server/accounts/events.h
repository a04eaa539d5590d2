// What accounts tell the event log. The screens read the rest from the id.
#pragma once

#include "accounts/ids.h"
#include "module/record.h"

namespace hamdel::accounts {

struct AgentChanged {
    static constexpr std::string_view type = "agent.changed";
    AgentId agent_id;
    static constexpr auto fields = shape::fields(shape::field("agent_id", &AgentChanged::agent_id));
};

struct AgentPresenceChanged {
    static constexpr std::string_view type = "agent.presence_changed";
    AgentId agent_id;
    static constexpr auto fields =
        shape::fields(shape::field("agent_id", &AgentPresenceChanged::agent_id));
};

struct TeamChanged {
    static constexpr std::string_view type = "team.changed";
    TeamId team_id;
    static constexpr auto fields = shape::fields(shape::field("team_id", &TeamChanged::team_id));
};

struct WorkspaceCreated {
    static constexpr std::string_view type = "workspace.created";
    static constexpr auto fields = shape::fields();
};

struct WorkspaceChanged {
    static constexpr std::string_view type = "workspace.changed";
    static constexpr auto fields = shape::fields();
};

}  // namespace hamdel::accounts
