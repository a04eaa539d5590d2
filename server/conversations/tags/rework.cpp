#include "tags/rework.h"

#include <algorithm>

#include "kernel/text/fold.h"
#include "saved_views/saved_view.h"
#include "tags/tagged_views.h"

namespace hamdel::conversations {
namespace {

struct Pending {
    std::int64_t id = 0;
    WorkspaceId workspace_id;
    std::string from_name;
    std::optional<std::string> to_name;

    static constexpr auto fields = shape::fields(
        shape::field("id", &Pending::id), shape::field("workspace_id", &Pending::workspace_id),
        shape::field("from_name", &Pending::from_name), shape::field("to_name", &Pending::to_name));
};

struct Tagged {
    std::int64_t id = 0;
    std::vector<std::string> tags;

    static constexpr auto fields =
        shape::fields(shape::field("id", &Tagged::id), shape::field("tags", &Tagged::tags));
};

// What a merge put on a conversation is taken off under the new name when the merge is undone.
void rework_moves(Write& tx, const Pending& work, const std::vector<std::int64_t>& conversations) {
    auto moves = tx.all<Tagged>(
        "select id, tags_added as tags from conversation_move where undone_at is null "
        "and tags_added <> '[]' and to_id in (select value from each_number(?))",
        conversations);
    for (Tagged& move : moves)
        if (put_in_place(move.tags, work.from_name, work.to_name))
            tx.run("update conversation_move set tags_added = ? where id = ?", move.tags, move.id);
}

// False when no conversation is left that has it.
bool rework_some(Write& tx, const Pending& work) {
    auto rows = tx.all<Tagged>(
        "select c.id, c.tags from conversation_tag t join conversation c on c.id = "
        "t.conversation_id where t.workspace_id = ? and t.tag = ? limit ?",
        work.workspace_id, work.from_name, reworked_at_once);
    std::vector<std::int64_t> numbers;
    for (Tagged& row : rows) {
        put_in_place(row.tags, work.from_name, work.to_name);
        tx.run("update conversation set tags = ?, updated_at = ? where id = ?", row.tags, tx.now(),
               row.id);
        if (work.to_name)
            tx.run("insert into conversation_tag values (?, ?, ?) on conflict do nothing",
                   work.workspace_id, *work.to_name, row.id);
        numbers.push_back(row.id);
    }
    tx.run(
        "delete from conversation_tag where workspace_id = ? and tag = ? "
        "and conversation_id in (select value from each_number(?))",
        work.workspace_id, work.from_name, numbers);
    rework_moves(tx, work, numbers);
    return rows.size() == reworked_at_once;
}

std::optional<Instant> pending_since(Read& tx) {
    return tx.one<Instant>("select created_at from tag_rework order by id limit 1");
}

std::optional<Pending> claim_some(Write& tx, Instant) {
    auto work = tx.one<Pending>(
        "select id, workspace_id, from_name, to_name from tag_rework order by id limit 1");
    if (!work || rework_some(tx, *work)) return work;
    tx.run("delete from tag_rework where id = ?", work->id);
    record(tx, system_actor(work->workspace_id), TagsChanged{true});
    return work;
}

}  // namespace

void replace_tag(Write& tx, const Actor& who, const std::string& from,
                 const std::optional<std::string>& to) {
    // What is still on its way to this name goes where this name goes.
    tx.run("update tag_rework set to_name = ? where workspace_id = ? and to_name = ?", to,
           who.workspace, from);
    if (to && replace_in_views(tx, who, from, *to)) record(tx, who, SavedViewsChanged{});
    Pending work{.workspace_id = who.workspace, .from_name = from, .to_name = to};
    if (!rework_some(tx, work)) return;
    tx.run(
        "insert into tag_rework (id, workspace_id, from_name, to_name, created_at) "
        "values (?, ?, ?, ?, ?)",
        tx.new_id<TagId>(), who.workspace, from, to, tx.now());
}

void rename_tag(Write& tx, TagId id, const std::string& name) {
    tx.run("update tag set name = ?, name_key = ? where id = ?", name, text::fold(name), id);
}

storage::WorkerSpec rework_tags() {
    return storage::worker<Pending>("rework_tags",
                                    {.due = pending_since,
                                     .claim = claim_some,
                                     .perform = [](Pending&) {},
                                     .settle = [](Write&, const Pending&, std::exception_ptr) {}});
}

}  // namespace hamdel::conversations
