#include "change/change.h"
#include "conversations/events.h"
#include "conversations/may.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "moving/link.h"
#include "moving/move.h"
#include "routes.h"
#include "start/start.h"

namespace hamdel::conversations {
namespace {

struct SplitConversation {
    ConversationId id;
    MessageId from_message_id;
    std::optional<std::string> subject;

    static constexpr auto fields =
        shape::fields(shape::path("id", &SplitConversation::id),
                      shape::body("from_message_id", &SplitConversation::from_message_id,
                                  "This message and all after it."),
                      shape::body("subject", &SplitConversation::subject, "Of the new one."));
};

// The messages that go; at least one has to stay.
std::vector<MessageId> going(Read& tx, const SplitConversation& in) {
    auto out = messages_from(tx, in.id, in.from_message_id);
    if (out.empty() || out.front() != in.from_message_id)
        throw wrong_field("from_message_id", "unknown_value");
    if (!tx.one<MessageId>("select id from message where conversation_id = ? and id < ? limit 1",
                           in.id, in.from_message_id))
        throw Refusal(Problem::conflict, "nothing_would_stay");
    return out;
}

ConversationId start_like(Write& tx, const Actor& who, const Conversation& source,
                          const Standing& at, const std::optional<std::string>& subject) {
    std::optional<std::string> clean;
    if (subject) clean = text::clean_line(*subject);
    if (clean && clean->empty()) clean.reset();
    return start_conversation(tx, who,
                              {.customer_id = at.customer_id,
                               .channel_id = source.channel.id,
                               .subject = clean,
                               .language = source.language,
                               .kind = source.kind,
                               .priority = source.priority,
                               .team_id = source.team_id});
}

MoveDone split_conversation(Write& tx, const Actor& who, const SplitConversation& in) {
    Standing before = workable(tx, who, in.id);
    Conversation source = find_conversation(tx, who, in.id);
    auto messages = going(tx, in);
    ConversationId part = start_like(tx, who, source, before, in.subject);
    MoveId id = move_messages(
        tx, who.workspace,
        {.kind = MoveKind::split, .from_id = in.id, .to_id = part, .status_before = before.status},
        messages);
    settle_new(tx, who, part, messages.front());
    if (before.assignee_id) {
        Standing unassigned = standing(tx, system_actor(who.workspace), part);
        tx.run("update conversation set assignee_id = ? where id = ?", before.assignee_id, part);
        settle(tx, who, events::assigned, unassigned,
               {.changes = Json::object({{"assignee_id", to_string(*before.assignee_id)}})});
    }
    link(tx, in.id, part);
    tell_both(tx, who, events::moved, "to", before, standing(tx, system_actor(who.workspace), part),
              Json::object({{"count", std::ssize(messages)}, {"move_id", to_string(id)}}));
    return move_done(tx, who, id, in.id, part);
}

}  // namespace

constinit const Route split_conversation_route =
    post<split_conversation>("/conversations/{id}/split", may::reply,
                             "Makes a conversation of its own of a message and all after it.");

}  // namespace hamdel::conversations
