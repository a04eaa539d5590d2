#include "agents/new_agent.h"

#include "clean.h"

namespace hamdel::accounts {

AgentId add_agent(Write& tx, WorkspaceId workspace, const AgentRow& agent) {
    std::string name = clean_name("name", agent.name), email = clean_email(agent.email);
    std::string key = email_key(email);
    if (tx.one<AgentId>("select id from agent where workspace_id = ? and email_key = ?", workspace,
                        key))
        throw Refusal(Problem::conflict, "email_taken");
    AgentId id = tx.new_id<AgentId>();
    tx.run(
        "insert into agent (id, workspace_id, name, email, email_key, password_hash, role, "
        "role_id, locale, presence, connected, disabled, created_at) "
        "values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'online', 0, 0, ?)",
        id, workspace, name, email, key, agent.password_hash, agent.role.role, agent.role.role_id,
        clean_locale(agent.locale), tx.now());
    put_into_teams(tx, workspace, id, agent.team_ids);
    return id;
}

void put_into_teams(Write& tx, WorkspaceId workspace, AgentId agent,
                    const std::vector<TeamId>& team_ids) {
    tx.run("delete from team_member where agent_id = ?", agent);
    for (TeamId team : team_ids) {
        if (!tx.one<TeamId>("select id from team where id = ? and workspace_id = ?", team,
                            workspace))
            throw wrong_field("team_ids", "unknown_team");
        tx.run(
            "insert into team_member (team_id, agent_id) values (?, ?) "
            "on conflict (team_id, agent_id) do nothing",
            team, agent);
    }
}

}  // namespace hamdel::accounts
