#include "sessions/session.h"

#include "sessions/permissions.h"
#include "token.h"

namespace hamdel::accounts {
namespace {

Header cookie(std::string value, std::int64_t seconds, bool secure) {
    std::string out = std::string(session_cookie) + "=" + std::move(value) +
                      "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(seconds);
    if (secure) out += "; Secure";
    return {"Set-Cookie", std::move(out)};
}

}  // namespace

WithHeaders<Session> open_session(Write& tx, AgentId agent, const CameFrom& came_from) {
    std::string token = new_token(), csrf_token = new_token();
    tx.run(
        "delete from session where agent_id = ? and (expires_at <= ? or id not in "
        "(select id from session where agent_id = ? order by id desc limit 49))",
        agent, tx.now(), agent);
    tx.run(
        "insert into session (id, agent_id, token_hash, csrf_token, created_at, last_seen_at, "
        "expires_at, address, user_agent) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        tx.new_id<SessionId>(), agent, token_hash(token), csrf_token, tx.now(), tx.now(),
        tx.now() + session_length, came_from.address, came_from.user_agent);
    auto workspace = tx.value<WorkspaceId>("select workspace_id from agent where id = ?", agent);
    return {{find_agent(tx, workspace, agent), find_workspace(tx, workspace),
             permissions_of_agent(tx, agent), csrf_token},
            {cookie_header(token, came_from.secure)}};
}

void end_sessions(Write& tx, AgentId agent) {
    tx.run("delete from session where agent_id = ?", agent);
}

void end_other_sessions(Write& tx, AgentId agent, SessionId kept) {
    tx.run("delete from session where agent_id = ? and id <> ?", agent, kept);
}

SessionId session_of(const Actor& who) {
    return parse_id<SessionNoun>(who.credential_id).value_or(SessionId{});
}

Header cookie_header(std::string_view token, bool secure) {
    return cookie(std::string(token), session_length.ms / 1000, secure);
}

Header cookie_gone_header(bool secure) {
    return cookie("", 0, secure);
}

}  // namespace hamdel::accounts
