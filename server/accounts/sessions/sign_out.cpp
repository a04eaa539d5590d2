#include "accounts/may.h"
#include "routes.h"
#include "sessions/session.h"

namespace hamdel::accounts {
namespace {

struct SignOut {
    CameFrom came_from;
    static constexpr auto fields = shape::fields();
};

WithHeaders<Nothing> sign_out(Write& tx, const Actor& who, const SignOut& in) {
    tx.run("delete from session where id = ?", session_of(who));
    return {{}, {cookie_gone_header(in.came_from.secure)}};
}

}  // namespace

constinit const Route sign_out_route =
    del<sign_out>("/session", may::signed_in, "Ends this session.");

}  // namespace hamdel::accounts
