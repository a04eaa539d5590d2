// Teams as everyone else sees them.
#pragma once

#include "accounts/ids.h"
#include "storage/read.h"

namespace hamdel::accounts {

struct TeamView {
    TeamId id;
    std::string name;
    std::string icon;

    static constexpr std::string_view shape_name = "Team";
    static constexpr auto fields =
        shape::fields(shape::field("id", &TeamView::id), shape::field("name", &TeamView::name),
                      shape::field("icon", &TeamView::icon));
};

// Throws not_found "team", also for a team of another workspace.
TeamView find_team(Read& tx, const Actor& who, TeamId id);
TeamView find_team(Read& tx, WorkspaceId workspace, TeamId id);

std::vector<TeamView> teams(Read& tx, WorkspaceId workspace);
std::vector<TeamId> teams_of_agent(Read& tx, AgentId agent);
std::vector<AgentId> members_of_team(Read& tx, TeamId team);

}  // namespace hamdel::accounts
