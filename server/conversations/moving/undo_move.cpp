#include "change/change.h"
#include "conversations/events.h"
#include "conversations/may.h"
#include "customers/customers.h"
#include "kernel/errors.h"
#include "moving/move.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct UndoMove {
    MoveId id;

    static constexpr auto fields = shape::fields(shape::path("id", &UndoMove::id));
};

Moved find_move(Read& tx, const Actor& who, MoveId id) {
    auto found = tx.one<Moved>(
        "select id, kind, from_id, to_id, status_before, tags_added from conversation_move "
        "where id = ? and workspace_id = ?",
        id, who.workspace);
    if (!found) throw Refusal(Problem::not_found, "move");
    return *std::move(found);
}

// What was moved on since, or has grown, cannot be put back as it was.
std::vector<MessageId> still_there(Read& tx, const Moved& move) {
    auto out = tx.all<MessageId>(
        "select message_id from moved_message where move_id = ? order by message_id", move.id);
    auto strayed = tx.value<std::int64_t>(
        "select count(*) from moved_message v join message m on m.id = v.message_id "
        "where v.move_id = ? and m.conversation_id <> ?",
        move.id, move.to_id);
    if (strayed > 0) throw Refusal(Problem::conflict, "moved_on");
    if (move.kind != MoveKind::split) return out;
    auto now = tx.value<std::int64_t>("select count(*) from message where conversation_id = ?",
                                      move.to_id);
    if (now > std::ssize(out)) throw Refusal(Problem::conflict, "has_new_messages");
    return out;
}

void bring_back(Write& tx, const Actor& who, const Moved& move) {
    // What waited until a time waits for us now: the time may be over.
    Status status = move.status_before == Status::snoozed ? Status::open : move.status_before;
    tx.run(
        "update conversation set status = ?, aside = null, merged_into_id = null, "
        "resolved_at = case when ? = 'resolved' then resolved_at else null end where id = ?",
        status, status, move.from_id);
    auto into = find_conversation(tx, who, move.to_id);
    for (const std::string& tag : move.tags_added) {
        std::erase(into.tags, tag);
        tx.run(
            "delete from conversation_tag where workspace_id = ? and tag = ? "
            "and conversation_id = ?",
            who.workspace, tag, into.id);
    }
    tx.run("update conversation set tags = ? where id = ?", into.tags, into.id);
    customers::count_conversation(tx, into.customer.id, 1);
}

// The part that a split made is empty again and leads back.
void set_part_aside(Write& tx, const Standing& part, const Moved& move) {
    tx.run(
        "update conversation set status = ?, aside = ?, merged_into_id = ?, resolved_at = ?, "
        "wakes_at = null where id = ?",
        Status::resolved, Aside::merged, move.from_id, tx.now(), move.to_id);
    customers::count_conversation(tx, part.customer_id, -1);
}

MoveDone undo_move(Write& tx, const Actor& who, const UndoMove& in) {
    Moved move = find_move(tx, who, in.id);
    Standing from = standing(tx, who, move.from_id), to = standing(tx, who, move.to_id);
    auto undone =
        tx.run("update conversation_move set undone_at = ? where id = ? and undone_at is null",
               tx.now(), in.id);
    if (undone == 0) throw Refusal(Problem::conflict, "already_undone");
    auto messages = still_there(tx, move);
    if (move.kind == MoveKind::merge) bring_back(tx, who, move);
    put_messages(tx, move.to_id, move.from_id, messages);
    if (move.kind == MoveKind::split) set_part_aside(tx, to, move);
    tell_both(tx, who, events::moved, "to", to, from,
              Json::object({{"undone", shape::name_of(move.kind)}}));
    return move_done(tx, who, in.id, from.id, to.id);
}

}  // namespace

constinit const Route undo_move_route =
    post<undo_move>("/conversation_moves/{id}/undo", may::reply,
                    "Undoes a merge, a split or the move of a message, where nothing has been "
                    "built on it since.");

}  // namespace hamdel::conversations
