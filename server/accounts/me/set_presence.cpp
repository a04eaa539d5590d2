#include "accounts/agents.h"
#include "accounts/may.h"
#include "events.h"
#include "routes.h"

namespace hamdel::accounts {
namespace {

struct SetPresence {
    Presence presence = Presence::online;

    static constexpr auto fields =
        shape::fields(shape::body("presence", &SetPresence::presence, "How I am to be seen."));
};

AgentView set_presence(Write& tx, const Actor& who, const SetPresence& in) {
    Presence before = find_agent(tx, who, who.agent()).presence;
    tx.run("update agent set presence = ? where id = ?", in.presence, who.agent());
    AgentView after = find_agent(tx, who, who.agent());
    if (after.presence != before) record(tx, who, AgentPresenceChanged{who.agent()});
    return after;
}

}  // namespace

constinit const Route set_presence_route = put<set_presence>(
    "/me/presence", may::signed_in, "Sets how I am seen while a console of mine is open.");

}  // namespace hamdel::accounts
