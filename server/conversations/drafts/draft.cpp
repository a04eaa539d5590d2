#include "drafts/draft.h"

#include "accounts/door.h"
#include "kernel/errors.h"

namespace hamdel::conversations {
namespace {

// The agent's other screens show that there is a draft; who writes there goes on undisturbed.
void tell(Write& tx, const Actor& who, const Draft& draft) {
    Json data = Json::object({{"conversation_id", to_string(draft.conversation_id)},
                              {"version", draft.version},
                              {"is_empty", draft.body.empty()}});
    tx.whisper({accounts::agent_topic(who.agent())},
               to_text(Json::object({{"type", "draft"}, {"data", std::move(data)}})));
}

void write_down(Write& tx, const Actor& who, const Draft& draft) {
    std::optional<std::string> other_body;
    std::optional<std::string> other_html;
    std::optional<DraftMode> other_mode;
    std::optional<Instant> other_written_at;
    if (draft.other) {
        other_body = draft.other->body;
        other_html = draft.other->html;
        other_mode = draft.other->mode;
        other_written_at = draft.other->written_at;
    }
    tx.run(
        "insert into draft (agent_id, conversation_id, mode, body, reply_to_id, version, "
        "written_at, other_mode, other_body, other_written_at, html, other_html) "
        "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "on conflict (agent_id, conversation_id) do update set mode = excluded.mode, "
        "body = excluded.body, reply_to_id = excluded.reply_to_id, version = excluded.version, "
        "written_at = excluded.written_at, other_mode = excluded.other_mode, "
        "other_body = excluded.other_body, other_written_at = excluded.other_written_at, "
        "html = excluded.html, other_html = excluded.other_html",
        who.agent(), draft.conversation_id, draft.mode, draft.body, draft.reply_to_id,
        draft.version, draft.written_at.value_or(tx.now()), other_mode, other_body,
        other_written_at, draft.html, other_html);
}

}  // namespace

Draft draft_of(Read& tx, AgentId agent, ConversationId conversation) {
    auto found = tx.one<Draft>(
        "select conversation_id, mode, body, html, reply_to_id, version, written_at, "
        "other_mode as \"other.mode\", other_body as \"other.body\", "
        "other_html as \"other.html\", "
        "other_written_at as \"other.written_at\" "
        "from draft where agent_id = ? and conversation_id = ?",
        agent, conversation);
    return found ? *std::move(found) : Draft{.conversation_id = conversation};
}

void check_has_drafts(const Actor& who) {
    if (!who.agent()) throw Refusal(Problem::forbidden, "agents_only");
}

void keep_draft(Write& tx, const Actor& who, const Draft& draft) {
    if (draft.body.empty() && !draft.other)
        tx.run("delete from draft where agent_id = ? and conversation_id = ?", who.agent(),
               draft.conversation_id);
    else
        write_down(tx, who, draft);
    tell(tx, who, draft);
}

void draft_was_sent(Write& tx, const Actor& who, ConversationId conversation,
                    std::optional<std::int64_t> version) {
    if (!version || !who.agent()) return;
    Draft draft = draft_of(tx, who.agent(), conversation);
    if (draft.version == 0 || draft.version != *version) return;
    draft.body.clear();
    draft.html.reset();
    draft.reply_to_id.reset();
    ++draft.version;
    keep_draft(tx, who, draft);
}

}  // namespace hamdel::conversations
