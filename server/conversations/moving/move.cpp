#include "moving/move.h"

#include "change/change.h"
#include "change/waiting_since.h"
#include "kernel/errors.h"
#include "messages/add_message.h"

namespace hamdel::conversations {
namespace {

struct LastWords {
    MessageId id;
    Direction direction = Direction::incoming;
    std::string author_name;
    std::string body;
    std::vector<Attachment> attachments;
    Instant created_at;

    static constexpr auto fields = shape::fields(
        shape::field("id", &LastWords::id), shape::field("direction", &LastWords::direction),
        shape::field("author_name", &LastWords::author_name),
        shape::field("body", &LastWords::body),
        shape::field("attachments", &LastWords::attachments),
        shape::field("created_at", &LastWords::created_at));
};

void refit_last_words(Write& tx, ConversationId id) {
    auto last = tx.one<LastWords>(
        "select id, direction, author_name, body, attachments, created_at from message "
        "where conversation_id = ? order by id desc limit 1",
        id);
    if (!last) {
        tx.run(
            "update conversation set last_message_id = null, last_direction = null, "
            "last_preview = null, last_author = null, updated_at = ? where id = ?",
            tx.now(), id);
        return;
    }
    tx.run(
        "update conversation set last_message_id = ?, last_direction = ?, last_preview = ?, "
        "last_author = ?, activity_at = ?, updated_at = ? where id = ?",
        last->id, last->direction, preview_of(last->body, last->attachments), last->author_name,
        last->created_at, tx.now(), id);
}

void refit_counters(Write& tx, ConversationId id) {
    tx.run(
        "update conversation set "
        "last_said_id = (select max(m.id) from message m where m.conversation_id = ? "
        "and m.direction <> 'note'), "
        "last_incoming_id = (select max(m.id) from message m where m.conversation_id = ? "
        "and m.direction = 'incoming'), "
        "first_replied_at = (select min(m.created_at) from message m where m.conversation_id = ? "
        "and m.direction = 'outgoing'), "
        "customer_unread = (select count(*) from message m where m.conversation_id = ? "
        "and m.direction = 'outgoing' and m.id > coalesce(conversation.customer_read_up_to, 0)) "
        "where id = ?",
        id, id, id, id, id);
}

struct Mentioning {
    MessageId id;
    std::vector<AgentId> mentions;

    static constexpr auto fields = shape::fields(shape::field("id", &Mentioning::id),
                                                 shape::field("mentions", &Mentioning::mentions));
};

void refit_mentions(Write& tx, ConversationId id) {
    tx.run("delete from mention where conversation_id = ?", id);
    for (const Mentioning& one :
         tx.all<Mentioning>("select id, mentions from message where conversation_id = ? "
                            "and direction = 'note' and mentions <> '[]' order by id",
                            id))
        for (AgentId agent : one.mentions)
            tx.run(
                "insert into mention values (?, ?, ?) on conflict (agent_id, conversation_id) "
                "do update set message_id = excluded.message_id",
                agent, id, one.id);
}

void refit(Write& tx, ConversationId id) {
    refit_last_words(tx, id);
    refit_counters(tx, id);
    refit_mentions(tx, id);
}

}  // namespace

void tell_both(Write& tx, const Actor& who, std::string_view type, std::string_view role,
               const Standing& from, const Standing& to, const Json& facts) {
    auto tell = [&](const Standing& at, std::string_view as, ConversationId other) {
        Json changes = facts;
        changes.set(as, to_string(other));
        changes.set("number", find_conversation(tx, who, other).number);
        settle(tx, who, type, at, {.changes = std::move(changes)});
    };
    tell(from, role, to.id);
    tell(to, "from", from.id);
}

MoveDone move_done(Read& tx, const Actor& who, MoveId id, ConversationId from, ConversationId to) {
    return {id, find_conversation(tx, who, from), find_conversation(tx, who, to)};
}

void check_may_meet(const Standing& from, const Standing& to) {
    if (from.id == to.id) throw Refusal(Problem::conflict, "same_conversation");
    if (from.customer_id != to.customer_id) throw Refusal(Problem::conflict, "different_customers");
}

void put_messages(Write& tx, ConversationId from, ConversationId to,
                  const std::vector<MessageId>& messages) {
    WaitingMoved waiting = waiting_moved(tx, from, messages);
    for (MessageId message : messages) {
        tx.run("update message set conversation_id = ? where id = ?", to, message);
        tx.run("update attachment set conversation_id = ? where message_id = ?", to, message);
    }
    refit(tx, from);
    refit(tx, to);
    keep_waiting(tx, from, to, waiting);
}

MoveId move_messages(Write& tx, WorkspaceId workspace, const Moved& move,
                     const std::vector<MessageId>& messages) {
    if (std::ssize(messages) > most_moved)
        throw Refusal(Problem::too_large, "too_many_messages").with_limit(most_moved);
    auto id = tx.new_id<MoveId>();
    tx.run("insert into conversation_move values (?, ?, ?, ?, ?, ?, ?, ?, null)", id, workspace,
           move.kind, move.from_id, move.to_id, move.status_before, move.tags_added, tx.now());
    for (MessageId message : messages)
        tx.run("insert into moved_message values (?, ?)", id, message);
    put_messages(tx, move.from_id, move.to_id, messages);
    return id;
}

std::vector<MessageId> messages_from(Read& tx, ConversationId id, std::optional<MessageId> first) {
    return tx.all<MessageId>(
        "select id from message where conversation_id = ? and id >= ? order by id limit ?", id,
        first.value_or(MessageId{}), most_moved + 1);
}

}  // namespace hamdel::conversations
