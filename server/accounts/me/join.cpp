#include "me/join.h"

#include "accounts/presence.h"
#include "events.h"
#include "sessions/session.h"
#include "sessions/use.h"

namespace hamdel::accounts {
namespace {

struct Connected {
    AgentId id;
    WorkspaceId workspace_id;

    static constexpr auto fields = shape::fields(
        shape::field("id", &Connected::id), shape::field("workspace_id", &Connected::workspace_id));
};

}  // namespace

// A program that listens with a key is no one at a desk.
void join(Write& tx, const Actor& who) {
    note_use(tx, who);
    if (!session_of(who)) return;
    if (tx.run("update agent set connected = 1 where id = ? and connected = 0", who.agent()) > 0)
        record(tx, who, AgentPresenceChanged{who.agent()});
}

// Busy and away are kept for the next time; who chose to be seen as offline comes back online.
void leave(Write& tx, const Actor& who) {
    note_use(tx, who);
    if (!session_of(who)) return;
    if (tx.run("update agent set connected = 0, presence = case when presence = 'offline' "
               "then 'online' else presence end where id = ? and connected = 1",
               who.agent()) > 0)
        record(tx, who, AgentPresenceChanged{who.agent()});
}

void forget_open_consoles(Write& tx) {
    for (const Connected& agent :
         tx.all<Connected>("select id, workspace_id from agent where connected = 1")) {
        tx.run("update agent set connected = 0 where id = ?", agent.id);
        record(tx, system_actor(agent.workspace_id), AgentPresenceChanged{agent.id});
    }
}

}  // namespace hamdel::accounts
