#include "accounts/teams.h"

#include "storage/read.h"

namespace hamdel::accounts {

TeamView find_team(Read& tx, const Actor& who, TeamId id) {
    return find_team(tx, who.workspace, id);
}

TeamView find_team(Read& tx, WorkspaceId workspace, TeamId id) {
    auto found = tx.one<TeamView>(
        "select id, name, icon from team where id = ? and workspace_id = ?", id, workspace);
    if (!found) throw Refusal(Problem::not_found, "team");
    return *std::move(found);
}

std::vector<TeamView> teams(Read& tx, WorkspaceId workspace) {
    return tx.all<TeamView>(
        "select id, name, icon from team where workspace_id = ? order by name, id", workspace);
}

std::vector<TeamId> teams_of_agent(Read& tx, AgentId agent) {
    return tx.all<TeamId>("select team_id from team_member where agent_id = ? order by team_id",
                          agent);
}

std::vector<AgentId> members_of_team(Read& tx, TeamId team) {
    return tx.all<AgentId>("select agent_id from team_member where team_id = ? order by agent_id",
                           team);
}

}  // namespace hamdel::accounts
