#include "change/change.h"
#include "change/wake.h"
#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct SnoozeConversation {
    ConversationId id;
    Instant until;

    static constexpr auto fields =
        shape::fields(shape::path("id", &SnoozeConversation::id),
                      shape::body("until", &SnoozeConversation::until, "When it comes back."));
};

Conversation snooze_conversation(Write& tx, const Actor& who, const SnoozeConversation& in) {
    Standing before = workable(tx, who, in.id);
    if (in.until <= tx.now()) throw wrong_field("until", "until_in_past");
    if (in.until > tx.now() + days(366)) throw wrong_field("until", "too_far");
    tx.run("update conversation set status = ?, wakes_at = ?, updated_at = ? where id = ?",
           after(before.status, Move::snooze), in.until, tx.now(), in.id);
    tx.set_timer(who.workspace, wake_timer, in.id.value, in.until);
    settle(tx, who, events::snoozed, before,
           {.changes = Json::object({{"until", to_iso(in.until)}})});
    return find_conversation(tx, who, in.id);
}

}  // namespace

constinit const Route snooze_conversation_route = post<snooze_conversation>(
    "/conversations/{id}/snooze", may::reply, "Hides a conversation until a time.");

}  // namespace hamdel::conversations
