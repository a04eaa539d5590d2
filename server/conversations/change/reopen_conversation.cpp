#include "change/change.h"
#include "change/waiting_since.h"
#include "change/wake.h"
#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct ReopenConversation {
    ConversationId id;

    static constexpr auto fields = shape::fields(shape::path("id", &ReopenConversation::id));
};

Conversation reopen_conversation(Write& tx, const Actor& who, const ReopenConversation& in) {
    Standing before = standing(tx, who, in.id);
    if (before.aside == Aside::merged) throw Refusal(Problem::conflict, "conversation_merged");
    tx.run(
        "update conversation set status = ?, aside = null, resolved_at = null, wakes_at = null, "
        "updated_at = ? where id = ?",
        after(before.status, Move::reopen), tx.now(), in.id);
    find_waiting(tx, in.id);
    tx.cancel_timer(wake_timer, in.id.value);
    settle(tx, who, events::reopened, before);
    return find_conversation(tx, who, in.id);
}

}  // namespace

constinit const Route reopen_conversation_route =
    post<reopen_conversation>("/conversations/{id}/reopen", may::reply,
                              "Takes up again what was put aside, resolved or taken for spam.");

}  // namespace hamdel::conversations
