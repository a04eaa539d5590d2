#include "change/change.h"

#include "change/tally.h"
#include "conversations/events.h"

namespace hamdel::conversations {

void settle_new(Write& tx, const Actor& who, ConversationId id, MessageId first) {
    Standing now = standing(tx, system_actor(who.workspace), id);
    record(tx, who, Change{.type = events::created, .after = now, .message_id = first}, about(now));
}

void settle(Write& tx, const Actor& who, std::string_view type, const Standing& before,
            Change change) {
    Actor whole_workspace = system_actor(who.workspace);
    change.type = type;
    change.before = before;
    change.after = standing(tx, whole_workspace, before.id);
    tally_change(tx, who.workspace, before, *change.after);
    record(tx, who, change, about(before));
}

}  // namespace hamdel::conversations
