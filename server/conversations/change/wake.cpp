#include "change/wake.h"

#include "change/change.h"
#include "conversations/events.h"

namespace hamdel::conversations {

void wake(Write& tx, WorkspaceId workspace, std::int64_t conversation) {
    Actor clock = system_actor(workspace);
    Standing before = standing(tx, clock, {conversation});
    if (before.status != Status::snoozed) return;  // someone was faster
    tx.run("update conversation set status = ?, wakes_at = null, updated_at = ? where id = ?",
           after(before.status, Move::wake), tx.now(), before.id);
    settle(tx, clock, events::woken, before);
}

}  // namespace hamdel::conversations
