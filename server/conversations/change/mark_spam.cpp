#include "change/change.h"
#include "change/waiting_since.h"
#include "change/wake.h"
#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct MarkSpam {
    ConversationId id;

    static constexpr auto fields = shape::fields(shape::path("id", &MarkSpam::id));
};

Conversation mark_spam(Write& tx, const Actor& who, const MarkSpam& in) {
    Standing before = workable(tx, who, in.id);
    tx.run(
        "update conversation set status = ?, aside = ?, resolved_at = coalesce(resolved_at, ?), "
        "wakes_at = null, waiting_since = ?, updated_at = ? where id = ?",
        Status::resolved, Aside::spam, tx.now(), waits_not, tx.now(), in.id);
    tx.cancel_timer(wake_timer, in.id.value);
    settle(tx, who, events::marked_spam, before);
    return find_conversation(tx, who, in.id);
}

}  // namespace

constinit const Route mark_spam_route = post<mark_spam>(
    "/conversations/{id}/spam", may::reply,
    "Takes it out of all lists of work; what comes after it in it is spam, too. Reopening it says "
    "that it is none.");

}  // namespace hamdel::conversations
