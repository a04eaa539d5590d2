#include "accounts/audit.h"
#include "accounts/may.h"
#include "accounts/password.h"
#include "clean.h"
#include "routes.h"
#include "sessions/session.h"
#include "sessions/sign_in_lock.h"

namespace hamdel::accounts {
namespace {

struct Account {
    AgentId id;
    WorkspaceId workspace_id;
    std::string name;
    std::string password_hash;

    static constexpr auto fields = shape::fields(
        shape::field("id", &Account::id), shape::field("workspace_id", &Account::workspace_id),
        shape::field("name", &Account::name),
        shape::field("password_hash", &Account::password_hash));
};

struct SignIn {
    std::string email;
    std::string password;
    CameFrom came_from;
    std::optional<Account> verified;  // by verify_password

    static constexpr auto fields =
        shape::fields(shape::body("email", &SignIn::email, "", shape::up_to(320)),
                      shape::body("password", &SignIn::password, "", shape::up_to(256)));
};

SignInTry attempt_of(const SignIn& in) {
    return {email_key(in.email), in.came_from.address};
}

// One address may belong to an agent of several workspaces; the password tells which is meant.
std::vector<Account> accounts_of(Read& tx, const SignIn& in) {
    return tx.all<Account>(
        "select id, workspace_id, name, password_hash from agent "
        "where email_key = ? and disabled = 0 and password_hash <> '' order by id limit 4",
        email_key(in.email));
}

void verify_password(Read& tx, const Actor&, SignIn& in) {
    refuse_while_locked(tx, attempt_of(in));
    auto accounts = accounts_of(tx, in);
    if (accounts.empty()) spend_time_of_a_check(in.password);
    for (Account& account : accounts) {
        if (!is_password(account.password_hash, in.password)) continue;
        in.verified = std::move(account);
        return;
    }
}

bool is_still_so(Read& tx, const Account& verified) {
    return tx
        .one<AgentId>("select id from agent where id = ? and password_hash = ? and disabled = 0",
                      verified.id, verified.password_hash)
        .has_value();
}

void audit_lock(Write& tx, const SignIn& in) {
    for (const Account& account : accounts_of(tx, in)) {
        Actor system = system_actor(account.workspace_id);
        system.address = in.came_from.address;
        audit(tx, system, "agent.locked_out", {to_string(account.id), account.name});
    }
}

void audit_sign_in(Write& tx, const SignIn& in) {
    Actor who;
    who.workspace = in.verified->workspace_id;
    who.type = ActorType::agent;
    who.id = in.verified->id.value;
    who.name = in.verified->name;
    who.address = in.came_from.address;
    audit(tx, who, "agent.signed_in", {to_string(in.verified->id), who.name});
}

// A wrong password is answered, not thrown: its count must stay. The wait is looked at once more,
// since tries side by side have all passed the first look.
Answer sign_in(Write& tx, const Actor&, const SignIn& in) {
    SignInTry attempt = attempt_of(in);
    refuse_while_locked(tx, attempt);
    if (!in.verified || !is_still_so(tx, *in.verified)) {
        if (count_failure(tx, attempt)) audit_lock(tx, in);
        return problem_answer(Refusal(Problem::unauthenticated, "wrong_credentials"),
                              in.came_from.request_id);
    }
    forget_failures(tx, attempt);
    audit_sign_in(tx, in);
    return route_detail::to_answer(open_session(tx, in.verified->id, in.came_from));
}

consteval Route with_session_answer(Route route) {
    route.answer_schema = &route_detail::output_schema<Session>;
    return route;
}

}  // namespace

constinit const Route sign_in_route = with_session_answer(
    post<sign_in>("/session", may::open, "Signs in with e-mail address and password.")
        .prepared_by<verify_password>()
        .not_remembered());

}  // namespace hamdel::accounts
