#include "change/change.h"
#include "change/waiting_since.h"
#include "change/wake.h"
#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct ResolveConversation {
    ConversationId id;

    static constexpr auto fields = shape::fields(shape::path("id", &ResolveConversation::id));
};

Conversation resolve_conversation(Write& tx, const Actor& who, const ResolveConversation& in) {
    Standing before = workable(tx, who, in.id);
    tx.run(
        "update conversation set status = ?, resolved_at = ?, wakes_at = null, waiting_since = ?, "
        "updated_at = ? where id = ?",
        after(before.status, Move::resolve), tx.now(), waits_not, tx.now(), in.id);
    tx.cancel_timer(wake_timer, in.id.value);
    settle(tx, who, events::resolved, before);
    return find_conversation(tx, who, in.id);
}

}  // namespace

constinit const Route resolve_conversation_route = post<resolve_conversation>(
    "/conversations/{id}/resolve", may::reply, "Says that it is solved.");

}  // namespace hamdel::conversations
