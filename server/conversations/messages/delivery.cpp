#include "conversations/delivery.h"

#include "change/change.h"
#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

void tell(Write& tx, const Actor& who, const Message& message, const Delivery& now) {
    tx.run("update message set delivery_state = ?, delivery_reason = ? where id = ?", now.state,
           now.reason, message.id);
    Standing at = standing(tx, system_actor(who.workspace), message.conversation_id);
    settle(tx, who, events::delivery, at,
           {.message_id = message.id,
            .changes = Json::object({{"state", shape::name_of(now.state)}})});
}

struct SendAgain {
    MessageId id;

    static constexpr auto fields = shape::fields(shape::path("id", &SendAgain::id));
};

// Its channel hears of it and tries.
Message send_again(Write& tx, const Actor& who, const SendAgain& in) {
    Message message = find_message(tx, who, in.id);
    workable(tx, who, message.conversation_id);
    if (message.delivery.state != DeliveryState::failed)
        throw Refusal(Problem::conflict, "not_failed");
    tell(tx, who, message, {.state = DeliveryState::queued, .reason = {}});
    return find_message(tx, who, in.id);
}

}  // namespace

void keep_delivery(Write& tx, WorkspaceId workspace, MessageId id, const Delivery& delivery) {
    Actor system = system_actor(workspace);
    storage::Arguments where;
    where.add(id);
    auto found = select_messages(tx, "where m.id = ?", where);
    if (found.empty()) return;
    const Delivery& before = found.front().delivery;
    if (before.state == delivery.state && before.reason == delivery.reason) return;
    tell(tx, system, found.front(), delivery);
}

constinit const Route send_again_route =
    post<send_again>("/messages/{id}/send_again", may::reply, "Tries once more what failed.");

}  // namespace hamdel::conversations
