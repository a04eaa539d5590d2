#include "tags/tag.h"

#include "conversations/reach.h"
#include "kernel/errors.h"
#include "kernel/text/fold.h"
#include "kernel/text/text.h"

namespace hamdel::conversations {
namespace {

struct KnownTag {
    TagId id;
    std::string name;
    bool is_common = false;

    static constexpr auto fields =
        shape::fields(shape::field("id", &KnownTag::id), shape::field("name", &KnownTag::name),
                      shape::field("is_common", &KnownTag::is_common));
};

// The same word, the one that is spelt the same first.
std::vector<KnownTag> same_word(Read& tx, WorkspaceId workspace, std::string_view name) {
    return tx.all<KnownTag>(
        "select id, name, is_common from tag where workspace_id = ? and (name = ? or name_key = ?) "
        "order by case when name = ? then 0 else 1 end, id",
        workspace, name, text::fold(name), name);
}

// `where` is of the tag `g`; its arguments come after those of the reach.
std::string counted_tags(const Reach& reach, std::string_view where) {
    std::string_view conversations =
        reach.condition.empty() ? "" : "join conversation c on c.id = t.conversation_id ";
    return "select id, name, color, count from (select g.id, g.name, g.color, g.is_common, "
           "(select count(*) from conversation_tag t " +
           std::string(conversations) + "where t.workspace_id = g.workspace_id and t.tag = g.name" +
           reach.condition + ") as count from tag g where g.workspace_id = ?" + std::string(where) +
           ") as counted ";
}

struct Rework {
    std::optional<std::string> to_name;

    static constexpr auto fields = shape::fields(shape::field("to_name", &Rework::to_name));
};

std::optional<Rework> rework_from(Read& tx, WorkspaceId workspace, std::string_view name) {
    return tx.one<Rework>("select to_name from tag_rework where workspace_id = ? and from_name = ?",
                          workspace, name);
}

}  // namespace

std::vector<Tag> tags(Read& tx, const Actor& who) {
    Reach reach = reach_of(who);
    storage::Arguments arguments;
    arguments.append(reach.arguments);
    arguments.add(who.workspace);
    arguments.add(most_tags_of_workspace);
    return tx.all<Tag>(counted_tags(reach, "") +
                           "where count > 0 or is_common = 1 order by count desc, name limit ?",
                       arguments);
}

Tag find_tag(Read& tx, const Actor& who, TagId id) {
    Reach reach = reach_of(who);
    storage::Arguments arguments;
    arguments.append(reach.arguments);
    arguments.add(who.workspace);
    arguments.add(id);
    auto found = tx.one<Tag>(counted_tags(reach, " and g.id = ?"), arguments);
    if (!found) throw Refusal(Problem::not_found, "tag");
    return *std::move(found);
}

std::string clean_tag(std::string_view name, std::string_view field) {
    std::string clean = text::clean_line(name);
    if (clean.empty()) throw wrong_field(field, "required");
    return clean;
}

std::string tag_in_use(Write& tx, const Actor& who, const std::string& name) {
    if (auto rework = rework_from(tx, who.workspace, name)) {
        if (!rework->to_name) throw Refusal(Problem::conflict, "tag_in_change");
        return *rework->to_name;
    }
    auto same = same_word(tx, who.workspace, name);
    if (!same.empty()) return same.front().name;
    add_tag(tx, who.workspace, name, TagColor::gray, false);
    return name;
}

void free_tag_name(Write& tx, WorkspaceId workspace, const std::string& name, TagId except) {
    if (rework_from(tx, workspace, name)) throw Refusal(Problem::conflict, "tag_in_change");
    for (const KnownTag& same : same_word(tx, workspace, name)) {
        if (same.id == except) continue;
        bool is_used = tx.one<ConversationId>(
                             "select conversation_id from conversation_tag where workspace_id = ? "
                             "and tag = ? limit 1",
                             workspace, same.name)
                           .has_value();
        if (same.is_common || is_used)
            throw Refusal(Problem::conflict, "name_taken", {{"name", "taken"}});
        tx.run("delete from tag where id = ?", same.id);
    }
}

TagId add_tag(Write& tx, WorkspaceId workspace, const std::string& name, TagColor color,
              bool is_common) {
    auto count =
        tx.value<std::int64_t>("select count(*) from tag where workspace_id = ?", workspace);
    if (count >= most_tags_of_workspace) throw Refusal(Problem::conflict, "too_many_tags");
    TagId id = tx.new_id<TagId>();
    tx.run(
        "insert into tag (id, workspace_id, name, name_key, color, is_common, created_at) "
        "values (?, ?, ?, ?, ?, ?, ?)",
        id, workspace, name, text::fold(name), color, is_common, tx.now());
    return id;
}

}  // namespace hamdel::conversations
