#include <algorithm>

#include "change/change.h"
#include "change/wake.h"
#include "conversations/events.h"
#include "conversations/may.h"
#include "customers/customers.h"
#include "following/following.h"
#include "moving/move.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct MergeConversation {
    ConversationId id;
    ConversationId into;

    static constexpr auto fields = shape::fields(
        shape::path("id", &MergeConversation::id),
        shape::body("into", &MergeConversation::into, "Another one of the same customer."));
};

// The tags that the other one did not have.
std::vector<std::string> add_tags(Write& tx, const Actor& who, const Conversation& from,
                                  const Conversation& into) {
    std::vector<std::string> added, all = into.tags;
    for (const std::string& tag : from.tags)
        if (std::ranges::find(into.tags, tag) == into.tags.end()) added.push_back(tag);
    all.insert(all.end(), added.begin(), added.end());
    for (const std::string& tag : added)
        tx.run("insert into conversation_tag values (?, ?, ?) on conflict do nothing",
               who.workspace, tag, into.id);
    tx.run("update conversation set tags = ? where id = ?", all, into.id);
    return added;
}

// Whoever follows it, writes in it or waits to send something does so there from now on.
void bring_along(Write& tx, ConversationId from, ConversationId into) {
    tx.run(
        "insert into conversation_follower select agent_id, ?, since from conversation_follower "
        "where conversation_id = ? on conflict do nothing",
        into, from);
    count_followers(tx, into);
    tx.run(
        "update draft set conversation_id = ? where conversation_id = ? and agent_id not in "
        "(select agent_id from draft where conversation_id = ?)",
        into, from, into);
    tx.run("update scheduled_message set conversation_id = ? where conversation_id = ?", into,
           from);
}

// What was our turn there is our turn here.
void open_if_due(Write& tx, const Standing& from, const Standing& into) {
    if (from.status != Status::open || into.status == Status::open) return;
    tx.run("update conversation set status = ?, resolved_at = null, wakes_at = null where id = ?",
           after(into.status, Move::reopen), into.id);
    tx.cancel_timer(wake_timer, into.id.value);
}

void set_aside(Write& tx, const Standing& from, ConversationId into) {
    tx.run(
        "update conversation set status = ?, aside = ?, merged_into_id = ?, "
        "resolved_at = coalesce(resolved_at, ?), wakes_at = null, updated_at = ? where id = ?",
        Status::resolved, Aside::merged, into, tx.now(), tx.now(), from.id);
    tx.cancel_timer(wake_timer, from.id.value);
}

MoveDone merge_conversation(Write& tx, const Actor& who, const MergeConversation& in) {
    Standing from_before = workable(tx, who, in.id);
    Standing into_before = below("into", [&] { return workable(tx, who, in.into); });
    check_may_meet(from_before, into_before);
    Conversation from = find_conversation(tx, who, in.id);
    Conversation into = find_conversation(tx, who, in.into);
    Moved move{.kind = MoveKind::merge,
               .from_id = from.id,
               .to_id = into.id,
               .status_before = from.status};
    move.tags_added = add_tags(tx, who, from, into);
    open_if_due(tx, from_before, into_before);
    MoveId id = move_messages(tx, who.workspace, move, messages_from(tx, in.id, {}));
    bring_along(tx, in.id, in.into);
    set_aside(tx, from_before, in.into);
    customers::count_conversation(tx, from_before.customer_id, -1);
    tell_both(tx, who, events::merged, "into", from_before, into_before,
              Json::object({{"move_id", to_string(id)}}));
    return move_done(tx, who, id, in.id, in.into);
}

}  // namespace

constinit const Route merge_conversation_route = post<merge_conversation>(
    "/conversations/{id}/merge", may::reply,
    "Moves all its messages into another one of the same customer; it stays, empty, and leads "
    "there.");

}  // namespace hamdel::conversations
