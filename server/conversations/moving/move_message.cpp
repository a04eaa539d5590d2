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
    if (messages_from(tx, from.id, {}).size() == 1)
        throw Refusal(Problem::conflict, "nothing_would_stay");
    MoveId id = move_messages(
        tx, who.workspace,
        {.kind = MoveKind::move, .from_id = from.id, .to_id = to.id, .status_before = from.status},
        {in.id});
    auto facts = [&](std::string_view role, ConversationId other) {
        return Json::object({{std::string(role), to_string(other)},
                             {"number", find_conversation(tx, who, other).number},
                             {"count", 1},
                             {"move_id", to_string(id)}});
    };
    settle(tx, who, events::moved, from, {.changes = facts("to", to.id)});
    settle(tx, who, events::moved, to, {.changes = facts("from", from.id)});
    return {id, find_conversation(tx, who, from.id), find_conversation(tx, who, to.id)};
}

}  // namespace

constinit const Route move_message_route =
    post<move_message>("/messages/{id}/move", may::reply,
                       "Puts a message into another conversation of the same customer.");

}  // namespace hamdel::conversations
