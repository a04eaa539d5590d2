#include "change.h"

#include "tally.h"

namespace hamdel::conversations {

void settle(Write& tx, const Actor& who, std::string_view type, const Standing& before,
            Change change) {
    Actor whole_workspace = system_actor(who.workspace);
    tally_change(tx, who.workspace, before, standing(tx, whole_workspace, before.id));
    change.before = before;
    tx.record({.workspace_id = who.workspace,
               .type = type,
               .conversation_id = before.id.value,
               .customer_id = before.customer_id.value,
               .actor = shape::to_text(view(who)),
               .payload = shape::to_text(change)});
}

}  // namespace hamdel::conversations
