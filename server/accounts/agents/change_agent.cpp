#include "accounts/audit.h"
#include "accounts/may.h"
#include "agents/new_agent.h"
#include "clean.h"
#include "events.h"
#include "routes.h"
#include "sessions/permissions.h"
#include "sessions/session.h"
#include "teams/write_team.h"

namespace hamdel::accounts {
namespace {

struct ChangeAgent {
    AgentId id;
    std::optional<std::string> name;
    std::optional<std::string> role;
    std::optional<std::vector<TeamId>> team_ids;
    std::optional<bool> disabled;

    static constexpr auto fields = shape::fields(
        shape::path("id", &ChangeAgent::id),
        shape::body("name", &ChangeAgent::name, "", shape::up_to(80)),
        shape::body("role", &ChangeAgent::role), shape::body("team_ids", &ChangeAgent::team_ids),
        shape::body("disabled", &ChangeAgent::disabled, "Disabled agents cannot sign in."));
};

void refuse_without_owner(Read& tx, const Actor& who, AgentId leaving) {
    if (!tx.one<AgentId>("select id from agent where workspace_id = ? and role = 'owner' "
                         "and disabled = 0 and password_hash <> '' and id <> ? limit 1",
                         who.workspace, leaving))
        throw Refusal(Problem::conflict, "last_owner");
}

void give_role(Write& tx, const Actor& who, const AgentView& agent, std::string_view role) {
    ChosenRole chosen = chosen_role(tx, who.workspace, role);
    refuse_beyond(who, chosen.permissions);
    refuse_wider(who, chosen.reach);
    if (agent.role == "owner" && chosen.role != "owner") refuse_without_owner(tx, who, agent.id);
    tx.run("update agent set role = ?, role_id = ? where id = ?", chosen.role, chosen.role_id,
           agent.id);
}

void disable(Write& tx, const Actor& who, const AgentView& agent) {
    if (agent.id == who.agent()) throw Refusal(Problem::conflict, "cannot_disable_yourself");
    if (agent.role == "owner") refuse_without_owner(tx, who, agent.id);
    tx.run("update agent set disabled = 1, connected = 0 where id = ?", agent.id);
    tx.run("delete from invitation where agent_id = ?", agent.id);
    end_sessions(tx, agent.id);
}

Json differences(const AgentView& before, const AgentView& after) {
    Json out{Json::Object{}};
    auto note = [&](std::string_view name, const auto& old, const auto& now) {
        if (old != now) out.set(name, Json::object({{"from", old}, {"to", now}}));
    };
    note("name", before.name, after.name);
    note("role", before.role, after.role);
    note("disabled", before.disabled, after.disabled);
    if (before.team_ids != after.team_ids)
        out.set("team_ids", Json::object({{"from", parse_json(shape::to_text(before.team_ids))},
                                          {"to", parse_json(shape::to_text(after.team_ids))}}));
    return out;
}

std::string_view word_for(const AgentView& before, const AgentView& after) {
    if (before.disabled == after.disabled) return "agent.changed";
    return after.disabled ? "agent.disabled" : "agent.enabled";
}

AgentView change_agent(Write& tx, const Actor& who, const ChangeAgent& in) {
    AgentView before = find_agent(tx, who, in.id);
    refuse_beyond(who, permissions_of_agent(tx, in.id));
    if (in.name)
        tx.run("update agent set name = ? where id = ?", clean_name("name", *in.name), in.id);
    if (in.role && *in.role != before.role) give_role(tx, who, before, *in.role);
    if (in.team_ids) refuse_other_teams(who, *in.team_ids);
    if (in.team_ids) put_into_teams(tx, who.workspace, in.id, *in.team_ids);
    if (in.disabled == true && !before.disabled) disable(tx, who, find_agent(tx, who, in.id));
    if (in.disabled == false) tx.run("update agent set disabled = 0 where id = ?", in.id);
    AgentView after = find_agent(tx, who, in.id);
    Json changes = differences(before, after);
    if (changes.size() == 0) return after;
    audit(tx, who, word_for(before, after), {to_string(in.id), after.name}, changes);
    record(tx, who, AgentChanged{in.id});
    return after;
}

}  // namespace

constinit const Route change_agent_route =
    patch<change_agent>("/agents/{id}", may::manage_agents,
                        "Changes an agent's name, role or teams, or disables the agent.");

}  // namespace hamdel::accounts
