#include "change/change.h"

#include "change/tally.h"
#include "conversations/events.h"

namespace hamdel::conversations {

namespace {

void tell(Write& tx, const Actor& who, std::string_view type, const Standing& at,
          const Change& change) {
    tx.record({.workspace_id = who.workspace,
               .type = type,
               .conversation_id = at.id.value,
               .customer_id = at.customer_id.value,
               .actor = shape::to_text(view(who)),
               .payload = shape::to_text(change)});
}

}  // namespace

void settle_new(Write& tx, const Actor& who, ConversationId id, MessageId first) {
    Standing now = standing(tx, system_actor(who.workspace), id);
    tell(tx, who, events::created, now, {.after = now, .message_id = first});
}

void settle(Write& tx, const Actor& who, std::string_view type, const Standing& before,
            Change change) {
    Actor whole_workspace = system_actor(who.workspace);
    change.before = before;
    change.after = standing(tx, whole_workspace, before.id);
    tally_change(tx, who.workspace, before, *change.after);
    tell(tx, who, type, before, change);
}

}  // namespace hamdel::conversations
