#include "attachments/waiting.h"
#include "conversations/may.h"
#include "drafts/draft.h"
#include "kernel/errors.h"
#include "routes.h"
#include "scheduled/moment.h"
#include "scheduled/scheduled_message.h"

namespace hamdel::conversations {
namespace {

// Beyond this nobody has them in view any more.
constexpr std::int64_t most_scheduled = 50;

struct ScheduleMessage {
    ConversationId id;
    std::string body;
    std::optional<std::string> html;
    std::vector<AttachmentId> attachment_ids;
    std::vector<std::string> choices;
    std::optional<MessageId> reply_to_id;
    std::optional<std::string> client_id;
    Then then = Then::keep;
    std::optional<Instant> send_at;
    std::optional<std::int64_t> undo_seconds;
    std::optional<std::int64_t> draft_version;
    std::optional<MessageId> seen_up_to;
    Wording wording;

    static constexpr auto fields = shape::fields(
        shape::path("id", &ScheduleMessage::id),
        shape::body("body", &ScheduleMessage::body, "Plain text.",
                    shape::defaulted(shape::up_to(longest_read))),
        shape::body("html", &ScheduleMessage::html, html_words, shape::up_to(longest_read)),
        shape::body("attachment_ids", &ScheduleMessage::attachment_ids),
        shape::body("choices", &ScheduleMessage::choices,
                    "Answers the customer may pick with one press.",
                    shape::Limits{.characters = longest_choice, .items = most_choices}),
        shape::body("reply_to_id", &ScheduleMessage::reply_to_id),
        shape::body("client_id", &ScheduleMessage::client_id,
                    "Made by the sender; the message will have it too.", shape::up_to(100)),
        shape::body("then", &ScheduleMessage::then, "What becomes of the conversation then.",
                    shape::defaulted()),
        shape::body("send_at", &ScheduleMessage::send_at, "When it is sent."),
        shape::body("undo_seconds", &ScheduleMessage::undo_seconds,
                    "Instead of a time: how long it can be taken back.", shape::between(1, 60)),
        shape::body("draft_version", &ScheduleMessage::draft_version,
                    "The draft that these words were: it goes with them."),
        shape::body("seen_up_to", &ScheduleMessage::seen_up_to, seen_up_to_note));

    void was_read() { wording = Wording(std::move(body), html, attachment_ids); }
};

Instant moment_of(Read& tx, const ScheduleMessage& in) {
    if (in.send_at && in.undo_seconds) throw wrong_field("undo_seconds", "one_or_the_other");
    if (in.undo_seconds) return tx.now() + seconds(*in.undo_seconds);
    if (!in.send_at) throw wrong_field("send_at", "required");
    return checked_moment(tx, *in.send_at);
}

void check_words(Read& tx, const Actor& who, const ScheduleMessage& in) {
    check_length(in.wording.written());
    if (in.attachment_ids.size() > most_attachments)
        throw Refusal(Problem::too_large, "too_many_attachments").with_limit(most_attachments);
    if (in.wording.ready().body.empty() && in.attachment_ids.empty())
        throw wrong_field("body", "required");
    if (in.reply_to_id &&
        !tx.one<MessageId>("select id from message where id = ? and conversation_id = ?",
                           *in.reply_to_id, in.id))
        throw wrong_field("reply_to_id", "unknown_value");
    auto waiting = tx.value<std::int64_t>(
        "select count(*) from scheduled_message where conversation_id = ? and agent_id = ?", in.id,
        who.agent());
    if (waiting >= most_scheduled) throw Refusal(Problem::conflict, "too_many_scheduled");
}

std::optional<ScheduledMessage> scheduled_before(Read& tx, const Actor& who,
                                                 const ScheduleMessage& in) {
    if (!in.client_id) return {};
    if (sent_before(tx, who, in.client_id)) throw Refusal(Problem::conflict, "already_sent");
    storage::Arguments arguments;
    arguments.add(who.agent());
    arguments.add(*in.client_id);
    auto found = select_scheduled(tx, "where s.agent_id = ? and s.client_id = ?", arguments);
    if (found.empty()) return {};
    return std::move(found.front());
}

Created<ScheduledMessage> schedule_message(Write& tx, const Actor& who, const ScheduleMessage& in) {
    check_has_drafts(who);
    Standing at = workable(tx, who, in.id);
    if (auto known = scheduled_before(tx, who, in)) return {*std::move(known)};
    check_seen(tx, who, in.id, in.seen_up_to);
    Instant send_at = moment_of(tx, in);
    check_words(tx, who, in);
    auto files = keep_waiting(tx, who, in.attachment_ids, send_at);
    auto id = tx.new_id<ScheduledMessageId>();
    tx.run(
        "insert into scheduled_message (id, workspace_id, conversation_id, agent_id, is_undo, "
        "body, html, attachments, choices, reply_to_id, client_id, what_then, send_at, "
        "created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id, who.workspace, in.id, who.agent(), in.undo_seconds.has_value() ? 1 : 0,
        in.wording.ready().body, in.wording.html(), files, clean_choices(in.choices),
        in.reply_to_id, in.client_id, in.then, send_at, tx.now());
    tx.set_timer(who.workspace, send_timer, id.value, send_at);
    draft_was_sent(tx, who, in.id, in.draft_version);
    tell_scheduled(tx, who, at, who.agent());
    return {find_scheduled(tx, who, id)};
}

}  // namespace

constinit const Route schedule_message_route = post<schedule_message>(
    "/conversations/{id}/scheduled_messages", may::reply,
    "Answers the customer later: in some seconds, until which it can be taken back, or at a time.");

}  // namespace hamdel::conversations
