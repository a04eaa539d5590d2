#include "accounts/may.h"
#include "routes.h"
#include "sessions/session.h"

namespace hamdel::accounts {
namespace {

struct CurrentSession {
    static constexpr auto fields = shape::fields();
};

Session current_session(Read& tx, const Actor& who, const CurrentSession&) {
    Session out{
        find_agent(tx, who, who.agent()), find_workspace(tx, who.workspace), who.permissions, {}};
    if (!who.csrf_token.empty()) out.csrf_token = who.csrf_token;
    return out;
}

}  // namespace

constinit const Route current_session_route =
    get<current_session>("/session", may::signed_in, "Who is signed in, where, and may do what.");

}  // namespace hamdel::accounts
