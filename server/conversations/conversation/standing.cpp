#include "conversations/standing.h"

#include "conversations/reach.h"
#include "kernel/errors.h"

namespace hamdel::conversations {

Standing standing(Read& tx, const Actor& who, ConversationId id) {
    static const std::string sql = "select " + std::string(standing_columns) +
                                   " from conversation where id = ? and workspace_id = ?";
    auto found = tx.one<Standing>(sql, id, who.workspace);
    if (!found || !may_see(who, *found)) throw Refusal(Problem::not_found, "conversation");
    return *found;
}

Standing workable(Read& tx, const Actor& who, ConversationId id) {
    Standing out = standing(tx, who, id);
    if (out.aside == Aside::merged) throw Refusal(Problem::conflict, "conversation_merged");
    if (out.aside == Aside::spam) throw Refusal(Problem::conflict, "conversation_spam");
    return out;
}

}  // namespace hamdel::conversations
