#include "conversations/standing.h"

#include "kernel/errors.h"

namespace hamdel::conversations {

Standing standing(Read& tx, const Actor& who, ConversationId id) {
    auto found = tx.one<Standing>(
        "select id, customer_id, status, kind, assignee_id, team_id from conversation "
        "where id = ? and workspace_id = ?",
        id, who.workspace);
    // A customer sees the own conversations only.
    bool foreign = found && who.type == ActorType::customer && found->customer_id != who.customer();
    if (!found || foreign) throw Refusal(Problem::not_found, "conversation");
    return *found;
}

}  // namespace hamdel::conversations
