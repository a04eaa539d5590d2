#include "accounts/may.h"
#include "module/page.h"
#include "routes.h"
#include "sessions/session.h"

namespace hamdel::accounts {
namespace {

struct OpenSession {
    SessionId id;
    Instant created_at;
    Instant last_seen_at;
    Instant expires_at;
    std::string address;
    std::string user_agent;
    bool current = false;

    static constexpr std::string_view shape_name = "OpenSession";
    static constexpr auto fields = shape::fields(
        shape::field("id", &OpenSession::id), shape::field("created_at", &OpenSession::created_at),
        shape::field("last_seen_at", &OpenSession::last_seen_at),
        shape::field("expires_at", &OpenSession::expires_at),
        shape::field("address", &OpenSession::address),
        shape::field("user_agent", &OpenSession::user_agent),
        shape::field("current", &OpenSession::current));
};

struct ListMySessions {
    static constexpr auto fields = shape::fields();
};

Items<OpenSession> list_my_sessions(Read& tx, const Actor& who, const ListMySessions&) {
    Items<OpenSession> out{tx.all<OpenSession>(
        "select id, created_at, last_seen_at, expires_at, address, user_agent from session "
        "where agent_id = ? and expires_at > ? order by id desc",
        who.agent(), tx.now())};
    for (OpenSession& session : out.data)
        session.current = session.id == session_of(who);
    return out;
}

}  // namespace

constinit const Route list_my_sessions_route =
    get<list_my_sessions>("/me/sessions", may::signed_in, "Lists where I am signed in.");

}  // namespace hamdel::accounts
