#include "conversations/standing.h"

#include "conversations/reach.h"
#include "kernel/errors.h"

namespace hamdel::conversations {

Standing standing(Read& tx, const Actor& who, ConversationId id) {
    auto found = tx.one<Standing>(
        "select id, customer_id, status, kind, assignee_id, team_id from conversation "
        "where id = ? and workspace_id = ?",
        id, who.workspace);
    if (!found || !may_see(who, *found)) throw Refusal(Problem::not_found, "conversation");
    return *found;
}

}  // namespace hamdel::conversations
