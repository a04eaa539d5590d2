#include "accounts/agents.h"
#include "accounts/teams.h"

namespace hamdel::accounts {
namespace {

struct Member {
    AgentId agent_id;
    TeamId team_id;

    static constexpr auto fields = shape::fields(shape::field("agent_id", &Member::agent_id),
                                                 shape::field("team_id", &Member::team_id));
};

struct Named {
    AgentId id;
    std::string name;

    static constexpr auto fields =
        shape::fields(shape::field("id", &Named::id), shape::field("name", &Named::name));
};

}  // namespace

AgentView find_agent(Read& tx, const Actor& who, AgentId id) {
    return find_agent(tx, who.workspace, id);
}

AgentView find_agent(Read& tx, WorkspaceId workspace, AgentId id) {
    auto found = tx.one<AgentView>(
        "select id, name, email, role, locale, disabled, "
        "case when connected = 1 then presence else 'offline' end as presence "
        "from agent where id = ? and workspace_id = ?",
        id, workspace);
    if (!found) throw Refusal(Problem::not_found, "agent");
    found->team_ids = teams_of_agent(tx, id);
    return *std::move(found);
}

std::vector<AgentView> agents(Read& tx, WorkspaceId workspace) {
    auto out = tx.all<AgentView>(
        "select id, name, email, role, locale, disabled, "
        "case when connected = 1 then presence else 'offline' end as presence "
        "from agent where workspace_id = ? order by name, id",
        workspace);
    std::map<AgentId, std::vector<TeamId>> teams;
    for (const Member& member :
         tx.all<Member>("select team_member.agent_id, team_member.team_id from team_member "
                        "join team on team.id = team_member.team_id where team.workspace_id = ? "
                        "order by team_member.team_id",
                        workspace))
        teams[member.agent_id].push_back(member.team_id);
    for (AgentView& agent : out)
        agent.team_ids = std::move(teams[agent.id]);
    return out;
}

std::map<AgentId, std::string> names_of_agents(Read& tx, WorkspaceId workspace) {
    std::map<AgentId, std::string> out;
    for (Named& row : tx.all<Named>("select id, name from agent where workspace_id = ?", workspace))
        out.emplace(row.id, std::move(row.name));
    return out;
}

bool is_anyone_online(Read& tx, WorkspaceId workspace) {
    return tx
        .one<AgentId>(
            "select id from agent where workspace_id = ? and connected = 1 "
            "and presence = 'online' and disabled = 0 limit 1",
            workspace)
        .has_value();
}

}  // namespace hamdel::accounts
