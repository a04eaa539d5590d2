#include "views.h"

#include "kernel/errors.h"
#include "kernel/text/text.h"

namespace hamdel::chat {
namespace {

using conversations::Status;

// The row behind what a visitor sees. The conversation keeps the words of its last message; where
// that is a note, the last message that is none is `last_id`.
struct Row {
    ConversationId id;
    std::int64_t number = 0;
    std::optional<std::string> subject;
    Status status = Status::open;
    std::optional<std::string> agent_name;
    std::int64_t unread = 0;
    std::optional<MessageId> agent_read_up_to;
    std::optional<MessageId> last_id, last_message_id;
    std::optional<conversations::Direction> last_direction;
    std::string last_preview;
    std::optional<std::int64_t> rating;
    Instant activity_at, updated_at;

    static constexpr auto fields = shape::fields(
        shape::field("id", &Row::id), shape::field("number", &Row::number),
        shape::field("subject", &Row::subject), shape::field("status", &Row::status),
        shape::field("agent_name", &Row::agent_name), shape::field("unread", &Row::unread),
        shape::field("agent_read_up_to", &Row::agent_read_up_to),
        shape::field("last_id", &Row::last_id),
        shape::field("last_message_id", &Row::last_message_id),
        shape::field("last_direction", &Row::last_direction),
        shape::field("last_preview", &Row::last_preview), shape::field("rating", &Row::rating),
        shape::field("activity_at", &Row::activity_at),
        shape::field("updated_at", &Row::updated_at));
};

constexpr std::string_view columns = R"(
select c.id, c.number, c.subject, c.status, a.name as agent_name, c.updated_at,
       c.customer_unread as unread, c.last_said_id as last_id,
       c.last_message_id, c.last_direction, c.last_preview, c.activity_at,
       case when c.rated_at >= coalesce(c.resolved_at, 0) then c.rating_score end as rating,
       (select max(p.read_up_to) from conversation_position p where p.conversation_id = c.id)
          as agent_read_up_to
from conversation c
left join agent a on a.id = c.assignee_id
)";

struct Last {
    std::string body;
    conversations::Direction direction = conversations::Direction::incoming;
    std::vector<conversations::Attachment> attachments;
    Instant created_at;

    static constexpr auto fields = shape::fields(shape::field("body", &Last::body),
                                                 shape::field("direction", &Last::direction),
                                                 shape::field("attachments", &Last::attachments),
                                                 shape::field("created_at", &Last::created_at));
};

constexpr std::size_t preview_length = 140;

VisitorLastMessage last_message(Read& tx, MessageId id) {
    Last last = tx.value<Last>(
        "select body, direction, attachments, created_at from message where id = ?", id);
    if (last.body.empty() && !last.attachments.empty()) last.body = last.attachments.front().name;
    return {text::preview(last.body, preview_length), last.direction, last.created_at};
}

VisitorConversation shown(Read& tx, Row row) {
    VisitorConversation out{
        .id = row.id,
        .number = row.number,
        .subject = std::move(row.subject),
        .status = row.status == Status::resolved ? VisitorStatus::resolved : VisitorStatus::open,
        .unread = row.unread,
        .agent_read_up_to = row.agent_read_up_to,
        .rating = row.rating,
        .updated_at = row.updated_at};
    if (row.agent_name) out.agent = VisitorAgent{std::move(*row.agent_name)};
    if (row.last_id && row.last_id == row.last_message_id)
        out.last_message =
            VisitorLastMessage{std::move(row.last_preview), *row.last_direction, row.activity_at};
    else if (row.last_id)
        out.last_message = last_message(tx, *row.last_id);
    return out;
}

}  // namespace

VisitorConversation visitor_conversation(Read& tx, const Actor& visitor, ConversationId id) {
    auto row = tx.one<Row>(
        std::string(columns) + "where c.id = ? and c.workspace_id = ? and c.customer_id = ?", id,
        visitor.workspace, visitor.customer());
    if (!row) throw Refusal(Problem::not_found, "conversation");
    return shown(tx, std::move(*row));
}

std::vector<VisitorConversation> visitor_conversations(Read& tx, const Actor& visitor) {
    std::vector<VisitorConversation> out;
    auto rows = tx.all<Row>(std::string(columns) +
                                "where c.customer_id = ? and c.workspace_id = ? "
                                "order by c.activity_at desc, c.id desc limit 50",
                            visitor.customer(), visitor.workspace);
    for (Row& row : rows)
        out.push_back(shown(tx, std::move(row)));
    return out;
}

VisitorMessage visitor_message(const conversations::Message& message) {
    return {.id = message.id,
            .conversation_id = message.conversation_id,
            .direction = message.direction,
            .author = {message.author.type, message.author.name},
            .body = message.body,
            .html = message.html,
            .attachments = message.attachments,
            .choices = message.choices,
            .client_id = message.client_id,
            .created_at = message.created_at};
}

}  // namespace hamdel::chat
