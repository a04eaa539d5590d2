#include "accounts/audit.h"
#include "accounts/may.h"
#include "accounts/password.h"
#include "clean.h"
#include "routes.h"
#include "sessions/session.h"

namespace hamdel::accounts {
namespace {

struct ChangeMyPassword {
    std::string current;
    std::string password;
    std::string hash_before;  // both by check_and_hash
    std::string hash_after;

    static constexpr auto fields = shape::fields(
        shape::body("current", &ChangeMyPassword::current, "", shape::up_to(256)),
        shape::body("password", &ChangeMyPassword::password, "The new one.", shape::up_to(256)));
};

void check_and_hash(Read& tx, const Actor& who, ChangeMyPassword& in) {
    if (!session_of(who)) throw Refusal(Problem::forbidden, "session_required");
    check_new_password(in.password);
    in.hash_before =
        tx.value<std::string>("select password_hash from agent where id = ?", who.agent());
    if (!is_password(in.hash_before, in.current)) throw wrong_field("current", "wrong_password");
    in.hash_after = hash_password(in.password);
}

void change_my_password(Write& tx, const Actor& who, const ChangeMyPassword& in) {
    if (tx.run("update agent set password_hash = ? where id = ? and password_hash = ?",
               in.hash_after, who.agent(), in.hash_before) == 0)
        throw Refusal(Problem::conflict, "password_changed_meanwhile");
    end_other_sessions(tx, who.agent(), session_of(who));
    audit(tx, who, "agent.password_changed", {to_string(who.agent()), who.name});
}

}  // namespace

constinit const Route change_my_password_route =
    put<change_my_password>("/me/password", may::signed_in,
                            "Changes my password and ends my other sessions.")
        .prepared_by<check_and_hash>();

}  // namespace hamdel::accounts
