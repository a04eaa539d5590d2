#include "scheduled/scheduled_message.h"

#include "accounts/agents.h"
#include "accounts/door.h"
#include "hearing.h"
#include "kernel/errors.h"

namespace hamdel::conversations {
namespace {

constexpr std::string_view scheduled_columns = R"(
select s.id, s.conversation_id, s.agent_id as author_id, a.name as author_name, s.is_undo, s.body,
       s.html, s.attachments, s.choices, s.reply_to_id, s.client_id, s.what_then as "then", s.send_at,
       case when s.failure is null then 'queued' else 'failed' end as "delivery.state",
       s.failure as "delivery.reason", s.created_at
from scheduled_message s join agent a on a.id = s.agent_id
)";

std::vector<AttachmentId> files_of(const ScheduledMessage& what) {
    std::vector<AttachmentId> out;
    for (const Attachment& file : what.attachments)
        out.push_back(file.id);
    return out;
}

// Why it cannot be sent, found before anything is written.
std::optional<std::string> obstacle(Read& tx, const Actor& writer, const ScheduledMessage& what) {
    if (accounts::find_agent(tx, writer.workspace, what.author_id).disabled)
        return "author_disabled";
    for (const Attachment& file : what.attachments)
        if (!tx.one<AttachmentId>("select id from attachment where id = ? and message_id is null",
                                  file.id))
            return "attachment_missing";
    return {};
}

}  // namespace

std::vector<ScheduledMessage> select_scheduled(Read& tx, std::string_view where,
                                               const storage::Arguments& arguments) {
    return tx.all<ScheduledMessage>(std::string(scheduled_columns) + std::string(where), arguments);
}

ScheduledMessage find_scheduled(Read& tx, const Actor& who, ScheduledMessageId id) {
    storage::Arguments arguments;
    arguments.add(id);
    arguments.add(who.workspace);
    auto found = select_scheduled(tx, "where s.id = ? and s.workspace_id = ?", arguments);
    if (found.empty()) throw Refusal(Problem::not_found, "scheduled_message");
    standing(tx, who, found.front().conversation_id);
    return std::move(found.front());
}

void tell_scheduled(Read& tx, const Actor& who, const Standing& at, AgentId author) {
    std::vector<std::string> topics = hearers_of(who.workspace, at);
    topics.push_back(accounts::agent_topic(author));
    Json data = Json::object({{"conversation_id", to_string(at.id)}});
    tx.whisper(std::move(topics),
               to_text(Json::object({{"type", "scheduled"}, {"data", std::move(data)}})));
}

Message send_scheduled(Write& tx, const ScheduledMessage& what, const Actor& writer) {
    tx.run("delete from scheduled_message where id = ?", what.id);
    tx.cancel_timer(send_timer, what.id.value);
    Message out = answer(tx, writer,
                         {.conversation_id = what.conversation_id,
                          .wording = Wording::kept(what.body, what.html),
                          .attachment_ids = files_of(what),
                          .choices = what.choices,
                          .reply_to_id = what.reply_to_id,
                          .client_id = what.client_id,
                          .then = what.then});
    Actor everyone = system_actor(writer.workspace);
    tell_scheduled(tx, everyone, standing(tx, everyone, what.conversation_id), what.author_id);
    return out;
}

void send_in_time(Write& tx, WorkspaceId workspace, std::int64_t scheduled_message) {
    Actor clock = system_actor(workspace);
    storage::Arguments arguments;
    arguments.add(scheduled_message);
    auto found = select_scheduled(tx, "where s.id = ? and s.failure is null", arguments);
    if (found.empty()) return;  // taken back, or sent by hand
    const ScheduledMessage& what = found.front();
    Actor writer{.workspace = workspace,
                 .type = ActorType::agent,
                 .id = what.author_id.value,
                 .name = what.author_name};
    auto why_not = obstacle(tx, writer, what);
    if (!why_not) {
        send_scheduled(tx, what, writer);
        return;
    }
    tx.run("update scheduled_message set failure = ? where id = ?", *why_not, what.id);
    tell_scheduled(tx, clock, standing(tx, clock, what.conversation_id), what.author_id);
}

}  // namespace hamdel::conversations
