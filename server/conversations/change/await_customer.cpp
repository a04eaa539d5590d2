#include "change/change.h"
#include "change/waiting_since.h"
#include "change/wake.h"
#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct AwaitCustomer {
    ConversationId id;

    static constexpr auto fields = shape::fields(shape::path("id", &AwaitCustomer::id));
};

Conversation await_customer(Write& tx, const Actor& who, const AwaitCustomer& in) {
    Standing before = workable(tx, who, in.id);
    tx.run(
        "update conversation set status = ?, wakes_at = null, waiting_since = ?, updated_at = ? "
        "where id = ?",
        after(before.status, Move::wait), waits_not, tx.now(), in.id);
    tx.cancel_timer(wake_timer, in.id.value);
    settle(tx, who, events::waiting, before);
    return find_conversation(tx, who, in.id);
}

}  // namespace

constinit const Route await_customer_route = post<await_customer>(
    "/conversations/{id}/wait", may::reply, "Says that it is the customer's turn.");

}  // namespace hamdel::conversations
