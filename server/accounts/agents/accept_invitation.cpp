#include "accounts/audit.h"
#include "accounts/may.h"
#include "accounts/password.h"
#include "agents/invitation.h"
#include "clean.h"
#include "events.h"
#include "routes.h"
#include "sessions/session.h"

namespace hamdel::accounts {
namespace {

struct AcceptInvitation {
    std::string token;
    std::string password;
    std::optional<std::string> name;
    CameFrom came_from;
    std::string hash;  // by hash_chosen_password

    static constexpr auto fields =
        shape::fields(shape::body("token", &AcceptInvitation::token),
                      shape::body("password", &AcceptInvitation::password, "", shape::up_to(256)),
                      shape::body("name", &AcceptInvitation::name, "", shape::up_to(80)));
};

void hash_chosen_password(Read& tx, const Actor&, AcceptInvitation& in) {
    find_invited(tx, in.token);
    check_new_password(in.password);
    in.hash = hash_password(in.password);
}

Actor actor_of(const Invited& invited, const AcceptInvitation& in) {
    Actor out;
    out.workspace = invited.workspace_id;
    out.type = ActorType::agent;
    out.id = invited.agent_id.value;
    out.name = invited.name;
    out.address = in.came_from.address;
    return out;
}

WithHeaders<Session> accept_invitation(Write& tx, const Actor&, const AcceptInvitation& in) {
    Invited invited = find_invited(tx, in.token);
    if (in.name) invited.name = clean_name("name", *in.name);
    tx.run("delete from invitation where agent_id = ?", invited.agent_id);
    end_sessions(tx, invited.agent_id);
    tx.run("update agent set name = ?, password_hash = ? where id = ?", invited.name, in.hash,
           invited.agent_id);
    Actor who = actor_of(invited, in);
    audit(tx, who, "agent.invitation_accepted", {to_string(invited.agent_id), invited.name});
    record(tx, who, AgentChanged{invited.agent_id});
    return open_session(tx, invited.agent_id, in.came_from);
}

}  // namespace

constinit const Route accept_invitation_route =
    post<accept_invitation>("/invitation", may::open, "Sets the password and signs in.")
        .prepared_by<hash_chosen_password>()
        .not_remembered();

}  // namespace hamdel::accounts
