#include "conversations/may.h"
#include "conversations/reach.h"
#include "drafts/draft.h"
#include "kernel/text/text.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

constexpr std::size_t preview_characters = 140;

struct DraftBrief {
    ConversationId conversation_id;
    DraftMode mode = DraftMode::reply;
    std::string preview;
    Instant written_at;

    static constexpr std::string_view shape_name = "DraftBrief";
    static constexpr auto fields = shape::fields(
        shape::field("conversation_id", &DraftBrief::conversation_id),
        shape::field("mode", &DraftBrief::mode), shape::field("preview", &DraftBrief::preview),
        shape::field("written_at", &DraftBrief::written_at));
};

struct ListDrafts {
    static constexpr auto fields = shape::fields();
};

Items<DraftBrief> list_drafts(Read& tx, const Actor& who, const ListDrafts&) {
    Reach reach = reach_of(who);
    storage::Arguments arguments;
    arguments.add(who.agent());
    arguments.add(who.workspace);
    arguments.append(reach.arguments);
    Items<DraftBrief> out;
    out.data = tx.all<DraftBrief>(
        "select d.conversation_id, d.mode, d.body as preview, d.written_at from draft d "
        "join conversation c on c.id = d.conversation_id "
        "where d.agent_id = ? and c.workspace_id = ? and d.body <> ''" +
            reach.condition + " order by d.written_at desc limit 200",
        arguments);
    for (DraftBrief& one : out.data)
        one.preview = text::preview(one.preview, preview_characters);
    return out;
}

struct ShowDraft {
    ConversationId id;

    static constexpr auto fields = shape::fields(shape::path("id", &ShowDraft::id));
};

Draft show_draft(Read& tx, const Actor& who, const ShowDraft& in) {
    standing(tx, who, in.id);
    return draft_of(tx, who.agent(), in.id);
}

}  // namespace

constinit const Route list_drafts_route =
    get<list_drafts>("/drafts", may::reply, "Where I have begun to write, the latest first.");
constinit const Route show_draft_route =
    get<show_draft>("/conversations/{id}/draft", may::reply, "What I have begun to write here.");

}  // namespace hamdel::conversations
