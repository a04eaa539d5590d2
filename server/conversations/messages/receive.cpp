#include "conversations/receive.h"

#include "change/change.h"
#include "change/waiting_since.h"
#include "change/wake.h"
#include "conversations/events.h"
#include "conversations/find.h"
#include "kernel/errors.h"
#include "kernel/text/language.h"
#include "kernel/text/text.h"
#include "messages/add_message.h"
#include "start/start.h"

namespace hamdel::conversations {
namespace {

std::optional<std::string> language_of(const std::string& body) {
    std::string found = text::language_of(body);
    return found.empty() ? std::nullopt : std::optional(found);
}

// A conversation resolved long ago stays as it is; the words start a new one after it.
bool is_past_reopening(Read& tx, const Standing& at) {
    if (at.status != Status::resolved || at.aside == Aside::spam) return false;
    auto resolved = tx.one<Instant>("select resolved_at from conversation where id = ?", at.id);
    return resolved && tx.now() > *resolved + reopen_window;
}

// Words to a conversation that was merged go to where its messages are.
Standing where_it_is_now(Read& tx, const Actor& who, ConversationId id) {
    Standing at = standing(tx, who, id);
    while (at.aside == Aside::merged)
        at = standing(tx, who,
                      tx.value<ConversationId>(
                          "select merged_into_id from conversation where id = ?", at.id));
    return at;
}

NewMessage incoming(const Received& in, ConversationId conversation) {
    return {.conversation_id = conversation,
            .direction = Direction::incoming,
            .channel_type = in.channel_type,
            .wording = in.wording,
            .attachment_ids = in.attachment_ids,
            .client_id = in.client_id};
}

Accepted begin(Write& tx, const Actor& who, const Received& in,
               std::optional<ConversationId> linked_to) {
    std::optional<std::string> subject;
    if (in.subject) subject = text::clip(text::clean_line(*in.subject), 255);
    ConversationId id = start_conversation(tx, who,
                                           {.customer_id = in.customer_id,
                                            .channel_id = in.channel_id,
                                            .subject = subject,
                                            .language = language_of(in.wording.written()),
                                            .linked_to_id = linked_to});
    NewMessage first = incoming(in, id);
    first.is_first = true;
    Message message = add_message(tx, who, first);
    settle_new(tx, who, id, message.id);
    return {std::move(message)};
}

Accepted go_on(Write& tx, const Actor& who, const Received& in, const Standing& before) {
    Message message = add_message(tx, who, incoming(in, before.id));
    // More of the same is spam, too, and nobody waits for an answer to it.
    if (before.aside == Aside::spam) end_waiting(tx, before.id);
    Status now =
        before.aside == Aside::spam ? before.status : after(before.status, Move::customer_wrote);
    if (before.status != now)
        tx.run(
            "update conversation set status = ?, resolved_at = null, wakes_at = null where id = ?",
            now, before.id);
    if (before.status == Status::snoozed) tx.cancel_timer(wake_timer, before.id.value);
    Change change{.message_id = message.id};
    if (before.status != now) change.changes.set("status_before", shape::name_of(before.status));
    settle(tx, who, events::received, before, std::move(change));
    return {std::move(message)};
}

}  // namespace

Accepted receive(Write& tx, const Actor& who, const Received& in) {
    if (auto known = sent_before(tx, who, in.client_id))
        return {find_message(tx, who, *known), false};
    if (!in.conversation_id) return begin(tx, who, in, {});
    Standing before = where_it_is_now(tx, who, *in.conversation_id);
    if (is_past_reopening(tx, before)) return begin(tx, who, in, before.id);
    return go_on(tx, who, in, before);
}

}  // namespace hamdel::conversations
