#include "change/change.h"
#include "change/wake.h"
#include "conversations/events.h"
#include "conversations/find.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "messages/add_message.h"
#include "messages/said.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

enum class Then { keep, wait, resolve };
constexpr auto names(Then) {
    return std::array<std::string_view, 3>{"keep", "wait", "resolve"};
}

enum class Written { outgoing, note };
constexpr auto names(Written) {
    return std::array<std::string_view, 2>{"outgoing", "note"};
}

struct Reply {
    ConversationId id;
    Written direction = Written::outgoing;
    std::string body;
    std::vector<AttachmentId> attachment_ids;
    std::optional<MessageId> reply_to_id;
    std::vector<AgentId> mentions;
    std::optional<std::string> client_id;
    Then then = Then::keep;
    Wording wording;

    static constexpr auto fields = shape::fields(
        shape::path("id", &Reply::id), shape::body("direction", &Reply::direction),
        shape::body("body", &Reply::body, "Plain text.", shape::up_to(longest_read)),
        shape::body("attachment_ids", &Reply::attachment_ids),
        shape::body("reply_to_id", &Reply::reply_to_id),
        shape::body("mentions", &Reply::mentions, "Agents who are told; notes only."),
        shape::body("client_id", &Reply::client_id,
                    "Made by the sender: sent again, the first answer comes again.",
                    shape::up_to(100)),
        shape::body("then", &Reply::then, "What becomes of the conversation.", shape::defaulted()));

    void was_read() { wording = Wording(std::move(body)); }
};

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
    tx.run("update conversation set status = ?, resolved_at = ?, wakes_at = null where id = ?", now,
           resolved_at, before.id);
    tx.cancel_timer(wake_timer, before.id.value);
}

void keep_mentions(Write& tx, const Actor& who, const Reply& in, MessageId message) {
    for (AgentId agent : in.mentions) {
        auto known = tx.one<std::int64_t>("select id from agent where id = ? and workspace_id = ?",
                                          agent, who.workspace);
        if (!known) throw wrong_field("mentions", "unknown_value");
        tx.run(
            "insert into mention values (?, ?, ?) on conflict (agent_id, conversation_id) "
            "do update set message_id = excluded.message_id",
            agent, in.id, message);
    }
}

std::string channel_of(Read& tx, ConversationId id) {
    return tx.value<std::string>(
        "select ch.type from conversation c join channel ch on ch.id = c.channel_id where c.id = ?",
        id);
}

Created<Said> reply(Write& tx, const Actor& who, const Reply& in) {
    if (auto known = sent_before(tx, who, in.client_id))
        return {said(tx, who, find_message(tx, who, *known))};
    Standing before = standing(tx, who, in.id);
    bool is_note = in.direction == Written::note;
    if (!is_note && !in.mentions.empty()) throw wrong_field("mentions", "only_in_notes");
    Message message = add_message(tx, who,
                                  {.conversation_id = in.id,
                                   .direction = is_note ? Direction::note : Direction::outgoing,
                                   .channel_type = channel_of(tx, in.id),
                                   .wording = in.wording,
                                   .attachment_ids = in.attachment_ids,
                                   .reply_to_id = in.reply_to_id,
                                   .client_id = in.client_id,
                                   .mentions = in.mentions});
    keep_mentions(tx, who, in, message.id);
    if (!is_note) take_if_free(tx, who, before);
    move_on(tx, before, in.then);
    Change change{.message_id = message.id};
    if (in.then != Then::keep) change.changes.set("then", shape::name_of(in.then));
    settle(tx, who, is_note ? events::noted : events::replied, before, std::move(change));
    return {said(tx, who, std::move(message))};
}

}  // namespace

constinit const Route reply_route =
    post<reply>("/conversations/{id}/messages", may::reply,
                "Answers the customer, or leaves a note that only colleagues see.");

}  // namespace hamdel::conversations
