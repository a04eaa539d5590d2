#include "conversations/may.h"
#include "drafts/draft.h"
#include "kernel/errors.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct SaveDraft {
    ConversationId id;
    DraftMode mode = DraftMode::reply;
    std::string body;
    std::optional<std::string> html;
    std::optional<MessageId> reply_to_id;
    std::optional<std::int64_t> based_on;
    std::optional<Instant> written_at;
    bool keep_other = true;

    static constexpr auto fields = shape::fields(
        shape::path("id", &SaveDraft::id),
        shape::body("mode", &SaveDraft::mode, "", shape::defaulted()),
        shape::body("body", &SaveDraft::body, "As it was typed; empty: nothing.",
                    shape::up_to(longest_read)),
        shape::body("html", &SaveDraft::html,
                    "The same as rich text, where it is more; cleaned as that of a message is.",
                    shape::up_to(longest_read)),
        shape::body("reply_to_id", &SaveDraft::reply_to_id),
        shape::body("based_on", &SaveDraft::based_on,
                    "The version that these words go on from; without it, or when it is an older "
                    "one, what stands there is kept as the other draft."),
        shape::body("written_at", &SaveDraft::written_at,
                    "When it was typed, where it is brought late: the newest is the draft."),
        shape::body("keep_other", &SaveDraft::keep_other, "false: lets the other draft go.",
                    shape::defaulted()));

    // Of pictures a draft knows none: they come with the files, which are not kept with it.
    void was_read() { html = Wording({}, html, {}).html(); }
};

void check_reply_to(Read& tx, const SaveDraft& in) {
    if (in.reply_to_id &&
        !tx.one<MessageId>("select id from message where id = ? and conversation_id = ?",
                           *in.reply_to_id, in.id))
        throw wrong_field("reply_to_id", "unknown_value");
}

// A third text written at the same time joins the second: there is one place beside the draft.
void put_aside(Draft& draft, const OtherDraft& words) {
    if (words.body.empty()) return;
    if (!draft.other) {
        draft.other = words;
        return;
    }
    if (draft.other->body.find(words.body) == std::string::npos) {
        draft.other->body += "\n\n" + words.body;
        draft.other->html.reset();
    }
    draft.other->written_at = std::max(draft.other->written_at, words.written_at);
}

bool is_written_elsewhere(const Draft& now, const SaveDraft& in) {
    return !now.body.empty() && now.body != in.body && in.based_on != now.version;
}

Draft save_draft(Write& tx, const Actor& who, const SaveDraft& in) {
    check_has_drafts(who);
    standing(tx, who, in.id);
    check_length(in.body);
    check_reply_to(tx, in);
    Draft draft = draft_of(tx, who.agent(), in.id);
    Instant written = std::min(in.written_at.value_or(tx.now()), tx.now());
    bool elsewhere = is_written_elsewhere(draft, in);
    bool is_newest = !elsewhere || written >= draft.written_at.value_or(Instant{});
    if (!in.keep_other) draft.other.reset();
    if (elsewhere && is_newest)
        put_aside(draft,
                  {draft.mode, draft.body, draft.html, draft.written_at.value_or(Instant{})});
    if (!is_newest) put_aside(draft, {in.mode, in.body, in.html, written});
    if (is_newest) {
        draft.mode = in.mode;
        draft.body = in.body;
        draft.html = in.html;
        draft.reply_to_id = in.reply_to_id;
        draft.written_at = written;
    }
    // A version is never given twice, also after the draft was gone for a while.
    draft.version = std::max(draft.version + 1, tx.now().ms);
    keep_draft(tx, who, draft);
    return draft_of(tx, who.agent(), in.id);
}

struct ForgetDraft {
    ConversationId id;
    std::optional<std::int64_t> version;

    static constexpr auto fields =
        shape::fields(shape::path("id", &ForgetDraft::id),
                      shape::query("version", &ForgetDraft::version,
                                   "Only if it is still this one; otherwise 409 draft_changed."));
};

Nothing forget_draft(Write& tx, const Actor& who, const ForgetDraft& in) {
    check_has_drafts(who);
    standing(tx, who, in.id);
    Draft draft = draft_of(tx, who.agent(), in.id);
    if (draft.version == 0) return {};
    if (in.version && *in.version != draft.version)
        throw Refusal(Problem::conflict, "draft_changed");
    draft_was_sent(tx, who, in.id, draft.version);
    return {};
}

}  // namespace

constinit const Route save_draft_route = put<save_draft>(
    "/conversations/{id}/draft", may::reply, "Keeps what I am writing here, for all my devices.");
constinit const Route forget_draft_route =
    del<forget_draft>("/conversations/{id}/draft", may::reply, "Throws my draft here away.");

}  // namespace hamdel::conversations
