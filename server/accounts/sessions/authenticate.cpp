#include "sessions/authenticate.h"

#include "roles/role.h"
#include "sessions/permissions.h"
#include "sessions/session.h"
#include "sessions/use.h"
#include "token.h"

namespace hamdel::accounts {
namespace {

struct Known {
    std::int64_t credential = 0;
    AgentId agent_id;
    WorkspaceId workspace_id;
    std::string name;
    std::string role;
    std::optional<std::vector<std::string>> permissions;  // of a custom role
    std::string csrf_token;                               // of a session
    std::vector<std::string> scopes;                      // of a key
    std::optional<Instant> used_at;
    Reach reach = Reach::workspace;

    static constexpr auto fields = shape::fields(
        shape::field("credential", &Known::credential), shape::field("agent_id", &Known::agent_id),
        shape::field("workspace_id", &Known::workspace_id), shape::field("name", &Known::name),
        shape::field("role", &Known::role), shape::field("permissions", &Known::permissions),
        shape::field("csrf_token", &Known::csrf_token), shape::field("scopes", &Known::scopes),
        shape::field("used_at", &Known::used_at), shape::field("reach", &Known::reach));
};

Actor actor_of(Read& tx, const Known& known, const Request& request) {
    Actor out;
    out.workspace = known.workspace_id;
    out.type = ActorType::agent;
    out.id = known.agent_id.value;
    out.name = known.name;
    out.permissions = permissions_of(known.role, known.permissions);
    out.address = request.address;
    out.use_is_news = !known.used_at || tx.now() >= *known.used_at + use_noted_every;
    if (known.reach == Reach::teams)
        out.only_teams = tx.all<std::int64_t>(
            "select team_id from team_member where agent_id = ? order by team_id", known.agent_id);
    return out;
}

// The cookie comes by itself with whatever a foreign page sends; the token only from our own page.
Actor actor_of_session(Read& tx, const Request& request, std::string_view token) {
    auto known = tx.one<Known>(
        "select session.id as credential, session.csrf_token, "
        "session.last_seen_at as used_at, agent.id as agent_id, "
        "agent.workspace_id, agent.name, agent.role, role.permissions, role.reach from session "
        "join agent on agent.id = session.agent_id left join role on role.id = agent.role_id "
        "where session.token_hash = ? and session.expires_at > ? and agent.disabled = 0",
        token_hash(token), tx.now());
    if (!known) throw Refusal(Problem::unauthenticated, "not_signed_in");
    if (request.method != Method::get &&
        !is_same_secret(request.header("x-csrf-token"), known->csrf_token))
        throw Refusal(Problem::forbidden, "wrong_csrf_token");
    Actor out = actor_of(tx, *known, request);
    out.credential_id = to_string(SessionId{known->credential});
    out.csrf_token = known->csrf_token;
    return out;
}

// A key acts for the agent who made it, within its scopes and never beyond that agent's role.
Actor actor_of_key(Read& tx, const Request& request, std::string_view token) {
    auto known = tx.one<Known>(
        "select api_key.id as credential, api_key.scopes, "
        "api_key.last_used_at as used_at, agent.id as agent_id, "
        "agent.workspace_id, agent.name, agent.role, role.permissions, role.reach from api_key "
        "join agent on agent.id = api_key.agent_id left join role on role.id = agent.role_id "
        "where api_key.token_hash = ? and agent.disabled = 0",
        token_hash(token));
    if (!known) throw Refusal(Problem::unauthenticated, "not_signed_in");
    Actor out = actor_of(tx, *known, request);
    std::erase_if(out.permissions, [&](const std::string& word) {
        return std::ranges::find(known->scopes, word) == known->scopes.end();
    });
    out.credential_id = to_string(ApiKeyId{known->credential});
    return out;
}

}  // namespace

Actor authenticate(Read& tx, const Request& request) {
    std::string_view bearer = request.bearer();
    if (bearer.starts_with("hk_")) return actor_of_key(tx, request, bearer);
    std::string_view token = request.cookie(session_cookie);
    if (!bearer.empty() || token.empty()) throw Refusal(Problem::unauthenticated, "not_signed_in");
    return actor_of_session(tx, request, token);
}

}  // namespace hamdel::accounts
