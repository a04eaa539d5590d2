#include "teams/write_team.h"

#include "clean.h"
#include "kernel/text/text.h"

namespace hamdel::accounts {
namespace {

void refuse_taken_name(Read& tx, WorkspaceId workspace, std::string_view key, TeamId except) {
    if (tx.one<TeamId>("select id from team where workspace_id = ? and name_key = ? and id <> ?",
                       workspace, key, except))
        throw Refusal(Problem::conflict, "name_taken");
}

}  // namespace

TeamId add_team(Write& tx, WorkspaceId workspace, std::string_view name, std::string_view icon) {
    std::string cleaned = clean_name("name", name), key = name_key(cleaned);
    refuse_taken_name(tx, workspace, key, {});
    TeamId id = tx.new_id<TeamId>();
    tx.run(
        "insert into team (id, workspace_id, name, name_key, icon, created_at) "
        "values (?, ?, ?, ?, ?, ?)",
        id, workspace, cleaned, key, text::clean_line(icon), tx.now());
    return id;
}

void rename_team(Write& tx, WorkspaceId workspace, TeamId id, std::string_view name) {
    std::string cleaned = clean_name("name", name), key = name_key(cleaned);
    refuse_taken_name(tx, workspace, key, id);
    tx.run("update team set name = ?, name_key = ? where id = ?", cleaned, key, id);
}

void refuse_other_teams(const Actor& who, const std::vector<TeamId>& teams) {
    if (!who.only_teams) return;
    for (TeamId team : teams)
        if (std::ranges::find(*who.only_teams, team.value) == who.only_teams->end())
            throw Refusal(Problem::forbidden, "beyond_your_permissions");
}

void set_members(Write& tx, WorkspaceId workspace, TeamId team,
                 const std::vector<AgentId>& agents) {
    tx.run("delete from team_member where team_id = ?", team);
    for (AgentId agent : agents) {
        if (!tx.one<AgentId>("select id from agent where id = ? and workspace_id = ?", agent,
                             workspace))
            throw wrong_field("agent_ids", "unknown_agent");
        tx.run(
            "insert into team_member (team_id, agent_id) values (?, ?) "
            "on conflict (team_id, agent_id) do nothing",
            team, agent);
    }
}

}  // namespace hamdel::accounts
