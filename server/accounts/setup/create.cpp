#include "accounts/create.h"

#include "agents/new_agent.h"
#include "clean.h"
#include "events.h"
#include "teams/write_team.h"

namespace hamdel::accounts {

WorkspaceId create_workspace(Write& tx, const NewWorkspace& workspace) {
    WorkspaceId id = tx.new_id<WorkspaceId>();
    tx.run(
        "insert into workspace (id, name, locale, time_zone, calendar, created_at) "
        "values (?, ?, ?, ?, ?, ?)",
        id, clean_name("workspace_name", workspace.name), clean_locale(workspace.locale),
        clean_time_zone(workspace.time_zone), workspace.calendar, tx.now());
    record(tx, system_actor(id), WorkspaceCreated{});
    return id;
}

AgentId create_agent(Write& tx, WorkspaceId workspace, const NewAgent& agent) {
    ChosenRole role = chosen_role(tx, workspace, shape::name_of(agent.role));
    AgentId id = add_agent(
        tx, workspace,
        {agent.name, agent.email, agent.password_hash, role, agent.locale, agent.team_ids});
    record(tx, system_actor(workspace), AgentChanged{id});
    return id;
}

TeamId create_team(Write& tx, WorkspaceId workspace, std::string_view name, std::string_view icon) {
    TeamId id = add_team(tx, workspace, name, icon);
    record(tx, system_actor(workspace), TeamChanged{id});
    return id;
}

}  // namespace hamdel::accounts
