#include "change/change.h"
#include "conversations/events.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "moving/move.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct MoveMessage {
    MessageId id;
    ConversationId conversation_id;

    static constexpr auto fields =
        shape::fields(shape::path("id", &MoveMessage::id),
                      shape::body("conversation_id", &MoveMessage::conversation_id,
                                  "Another one of the same customer."));
};

MoveDone move_message(Write& tx, const Actor& who, const MoveMessage& in) {
    Message message = find_message(tx, who, in.id);
    Standing from = workable(tx, who, message.conversation_id);
    Standing to = below("conversation_id", [&] { return workable(tx, who, in.conversation_id); });
    check_may_meet(from, to);
    // The only one: then the conversations are to be merged.
    if (!tx.one<MessageId>("select id from message where conversation_id = ? and id <> ? limit 1",
                           from.id, in.id))
        throw Refusal(Problem::conflict, "nothing_would_stay");
    MoveId id = move_messages(
        tx, who.workspace,
        {.kind = MoveKind::move, .from_id = from.id, .to_id = to.id, .status_before = from.status},
        {in.id});
    tell_both(tx, who, events::moved, "to", from, to,
              Json::object({{"count", 1}, {"move_id", to_string(id)}}));
    return move_done(tx, who, id, from.id, to.id);
}

}  // namespace

constinit const Route move_message_route =
    post<move_message>("/messages/{id}/move", may::reply,
                       "Puts a message into another conversation of the same customer.");

}  // namespace hamdel::conversations
