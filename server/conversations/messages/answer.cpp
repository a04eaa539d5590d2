#include "messages/answer.h"

#include "change/change.h"
#include "change/waiting_since.h"
#include "change/wake.h"
#include "conversations/events.h"
#include "conversations/leave_note.h"
#include "kernel/errors.h"

namespace hamdel::conversations {
namespace {

// Whoever answers a conversation that nobody has takes it.
void take_if_free(Write& tx, const Actor& who, const Standing& before) {
    if (before.assignee_id || !who.agent()) return;
    tx.run("update conversation set assignee_id = ? where id = ?", who.agent(), before.id);
}

void move_on(Write& tx, const Standing& before, Then then) {
    if (then == Then::keep) return;
    bool resolves = then == Then::resolve;
    if (resolves ? before.status == Status::resolved : before.status == Status::waiting) return;
    Status now = after(before.status, resolves ? Move::resolve : Move::wait);
    std::optional<Instant> resolved_at;
    if (resolves) resolved_at = tx.now();
    tx.run(
        "update conversation set status = ?, resolved_at = ?, wakes_at = null, waiting_since = ? "
        "where id = ?",
        now, resolved_at, waits_not, before.id);
    tx.cancel_timer(wake_timer, before.id.value);
}

void keep_mentions(Write& tx, const Actor& who, const Answering& in, MessageId message) {
    for (AgentId agent : in.mentions) {
        auto known = tx.one<std::int64_t>("select id from agent where id = ? and workspace_id = ?",
                                          agent, who.workspace);
        if (!known) throw wrong_field("mentions", "unknown_value");
        tx.run(
            "insert into mention values (?, ?, ?) on conflict (agent_id, conversation_id) "
            "do update set message_id = excluded.message_id",
            agent, in.conversation_id, message);
    }
}

struct Way {
    std::string type;
    bool sends_later = false;

    static constexpr auto fields = shape::fields(shape::field("type", &Way::type),
                                                 shape::field("sends_later", &Way::sends_later));
};

Way way_of(Read& tx, ConversationId id) {
    return tx.value<Way>(
        "select ch.type, ch.sends_later from conversation c join channel ch on ch.id = "
        "c.channel_id where c.id = ?",
        id);
}

DeliveryState first_state(const Way& way, bool is_note) {
    return way.sends_later && !is_note ? DeliveryState::queued : DeliveryState::sent;
}

}  // namespace

void check_seen(Read& tx, const Actor& who, ConversationId conversation,
                std::optional<MessageId> seen_up_to) {
    if (!seen_up_to) return;
    auto unseen = tx.one<MessageId>(
        "select id from message where conversation_id = ? and id > ? and direction <> 'note' "
        "and not (author_type = 'agent' and author_id = ?) limit 1",
        conversation, *seen_up_to, who.id);
    if (unseen) throw Refusal(Problem::conflict, "outdated_thread");
}

Message answer(Write& tx, const Actor& who, const Answering& in) {
    Standing before = in.direction == Written::note ? standing(tx, who, in.conversation_id)
                                                    : workable(tx, who, in.conversation_id);
    bool is_note = in.direction == Written::note;
    if (!is_note && !in.mentions.empty()) throw wrong_field("mentions", "only_in_notes");
    if (is_note && !in.choices.empty()) throw wrong_field("choices", "only_in_answers");
    Way way = way_of(tx, in.conversation_id);
    Message message = add_message(tx, who,
                                  {.conversation_id = in.conversation_id,
                                   .direction = is_note ? Direction::note : Direction::outgoing,
                                   .channel_type = way.type,
                                   .wording = in.wording,
                                   .attachment_ids = in.attachment_ids,
                                   .choices = in.choices,
                                   .reply_to_id = in.reply_to_id,
                                   .client_id = in.client_id,
                                   .mentions = in.mentions,
                                   .delivery = first_state(way, is_note)});
    keep_mentions(tx, who, in, message.id);
    if (!is_note) take_if_free(tx, who, before);
    move_on(tx, before, in.then);
    Change change{.message_id = message.id};
    if (in.then != Then::keep) change.changes.set("then", shape::name_of(in.then));
    settle(tx, who, is_note ? events::noted : events::replied, before, std::move(change));
    return message;
}

Message leave_note(Write& tx, const Actor& who, ConversationId conversation, Wording words,
                   MessageId about) {
    return answer(tx, who,
                  {.conversation_id = conversation,
                   .direction = Written::note,
                   .wording = std::move(words),
                   .attachment_ids = {},
                   .reply_to_id = about,
                   .mentions = {},
                   .client_id = {}});
}

}  // namespace hamdel::conversations
