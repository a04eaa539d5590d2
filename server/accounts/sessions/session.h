// A session: what the console is told of it, and its beginning and end.
#pragma once

#include "accounts/agents.h"
#include "accounts/workspace.h"
#include "module/answer.h"
#include "module/request.h"
#include "storage/write.h"

namespace hamdel::accounts {

inline constexpr std::string_view session_cookie = "hamdel_session";
inline constexpr Span session_length = days(30);

struct Session {
    AgentView agent;
    Workspace workspace;
    std::vector<std::string> permissions;
    std::optional<std::string> csrf_token;  // none for an API key

    static constexpr std::string_view shape_name = "Session";
    static constexpr auto fields = shape::fields(shape::field("agent", &Session::agent),
                                                 shape::field("workspace", &Session::workspace),
                                                 shape::field("permissions", &Session::permissions),
                                                 shape::field("csrf_token", &Session::csrf_token));
};

// Begins a session of the agent, with its cookie. An agent has at most fifty; the oldest give way.
WithHeaders<Session> open_session(Write& tx, AgentId agent, const CameFrom& came_from);

void end_sessions(Write& tx, AgentId agent);
void end_other_sessions(Write& tx, AgentId agent, SessionId kept);

// The session the actor came by; 0 for an API key.
SessionId session_of(const Actor& who);

Header cookie_header(std::string_view token, bool secure);
Header cookie_gone_header(bool secure);

}  // namespace hamdel::accounts
