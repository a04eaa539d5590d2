#include "accounts/audit.h"
#include "accounts/may.h"
#include "routes.h"
#include "sessions/session.h"

namespace hamdel::accounts {
namespace {

struct EndMySession {
    SessionId id;
    static constexpr auto fields = shape::fields(shape::path("id", &EndMySession::id));
};

void end_my_session(Write& tx, const Actor& who, const EndMySession& in) {
    if (tx.run("delete from session where id = ? and agent_id = ?", in.id, who.agent()) == 0)
        throw Refusal(Problem::not_found, "session");
    audit(tx, who, "session.ended", {to_string(in.id), ""});
}

}  // namespace

constinit const Route end_my_session_route =
    del<end_my_session>("/me/sessions/{id}", may::signed_in, "Signs me out somewhere else.");

}  // namespace hamdel::accounts
