// Agents as everyone else sees them.
#pragma once

#include <map>

#include "accounts/ids.h"
#include "storage/read.h"

namespace hamdel::accounts {

enum class Presence { online, busy, away, offline };
constexpr auto names(Presence) {
    return std::array<std::string_view, 4>{"online", "busy", "away", "offline"};
}

struct AgentView {
    AgentId id;
    std::string name;
    std::string email;
    std::string role;  // the word of a fixed role, or the id of a custom one
    std::string locale;
    Presence presence = Presence::offline;
    std::vector<TeamId> team_ids;
    bool disabled = false;

    static constexpr std::string_view shape_name = "Agent";
    static constexpr auto fields = shape::fields(
        shape::field("id", &AgentView::id), shape::field("name", &AgentView::name),
        shape::field("email", &AgentView::email), shape::field("role", &AgentView::role),
        shape::field("locale", &AgentView::locale), shape::field("presence", &AgentView::presence),
        shape::field("team_ids", &AgentView::team_ids),
        shape::field("disabled", &AgentView::disabled));
};

// Throws not_found "agent", also for an agent of another workspace.
AgentView find_agent(Read& tx, const Actor& who, AgentId id);
AgentView find_agent(Read& tx, WorkspaceId workspace, AgentId id);

// All of the workspace by name, disabled ones too.
std::vector<AgentView> agents(Read& tx, WorkspaceId workspace);
std::map<AgentId, std::string> names_of_agents(Read& tx, WorkspaceId workspace);

// Someone is there to answer now: shown as online, not busy or away.
bool is_anyone_online(Read& tx, WorkspaceId workspace);

}  // namespace hamdel::accounts
