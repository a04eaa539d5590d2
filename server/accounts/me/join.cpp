#include "me/join.h"

#include "events.h"
#include "sessions/session.h"
#include "sessions/use.h"

namespace hamdel::accounts {
namespace {

// Busy and away are kept for the next time; who chose to be seen as offline comes back online.
void disconnect(Write& tx, const Actor& who) {
    if (tx.run("update agent set connected = 0, presence = case when presence = 'offline' "
               "then 'online' else presence end where id = ? and connected = 1",
               who.agent()) > 0)
        record(tx, who, AgentPresenceChanged{who.agent()});
}

}  // namespace

bool is_at_desk(const Actor& who) {
    return bool(session_of(who));
}

void join(Write& tx, const Actor& who) {
    note_use(tx, who);
    if (tx.run("update agent set connected = 1 where id = ? and connected = 0", who.agent()) > 0)
        record(tx, who, AgentPresenceChanged{who.agent()});
}

void leave(Write& tx, const Actor& who) {
    note_use(tx, who);
    disconnect(tx, who);
}

void lose(Write& tx, const Actor& who) {
    disconnect(tx, who);
}

}  // namespace hamdel::accounts
