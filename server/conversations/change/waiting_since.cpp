#include "change/waiting_since.h"

#include <string>

namespace hamdel::conversations {
namespace {

std::vector<std::int64_t> numbers_of(const std::vector<MessageId>& messages) {
    std::vector<std::int64_t> out;
    for (MessageId id : messages)
        out.push_back(id.value);
    return out;
}

// The first words of the customer from a moment on that no answer follows.
constexpr std::string_view first_unanswered =
    "select min(m.created_at) from message m where m.conversation_id = ? "
    "and m.direction = 'incoming' and m.created_at >= ? and m.id > coalesce((select max(o.id) "
    "from message o where o.conversation_id = ? and o.direction = 'outgoing' "
    "and o.author_type <> 'system'), 0)";

void find_waiting_from(Write& tx, ConversationId id, std::int64_t earliest) {
    tx.run("update conversation set waiting_since = coalesce((" + std::string(first_unanswered) +
               "), ?) where id = ?",
           id, earliest, id, waits_not, id);
}

}  // namespace

void end_waiting(Write& tx, ConversationId id) {
    tx.run("update conversation set waiting_since = ? where id = ?", waits_not, id);
}

void find_waiting(Write& tx, ConversationId id) {
    find_waiting_from(tx, id, 0);
}

WaitingMoved waiting_moved(Read& tx, ConversationId from, const std::vector<MessageId>& messages) {
    WaitingMoved out;
    out.since = tx.value<std::int64_t>("select waiting_since from conversation where id = ?", from);
    out.moved = tx.value<std::int64_t>(
        "select coalesce(min(created_at), ?) from message where id in "
        "(select value from each_number(?)) and direction = 'incoming' and created_at >= ?",
        waits_not, numbers_of(messages), out.since);
    return out;
}

void keep_waiting(Write& tx, ConversationId from, ConversationId to, const WaitingMoved& waiting) {
    // After a merge an answer may stand below words that it was no answer to: they wait on.
    bool stays = tx.one<MessageId>(
                       "select id from message where conversation_id = ? and created_at = ? "
                       "and direction = 'incoming' limit 1",
                       from, waiting.since)
                     .has_value();
    if (!stays) find_waiting_from(tx, from, waiting.since);
    tx.run(
        "update conversation set waiting_since = ? where id = ? and waiting_since > ? "
        "and status <> 'resolved'",
        waiting.moved, to, waiting.moved);
}

}  // namespace hamdel::conversations
