#include "saved_views/saved_view.h"

#include "conversations/may.h"
#include "conversations/reach.h"
#include "kernel/errors.h"
#include "kernel/text/text.h"
#include "saved_views/compile_filter.h"

namespace hamdel::conversations {
namespace {

struct SavedViewRow {
    SavedViewId id;
    std::string name;
    AgentId owner_id;
    bool is_shared = false;
    std::string filter;
    Sort sort = Sort::newest;

    static constexpr auto fields = shape::fields(
        shape::field("id", &SavedViewRow::id), shape::field("name", &SavedViewRow::name),
        shape::field("owner_id", &SavedViewRow::owner_id),
        shape::field("is_shared", &SavedViewRow::is_shared),
        shape::field("filter", &SavedViewRow::filter), shape::field("sort", &SavedViewRow::sort));
};

constexpr std::string_view columns =
    "select id, name, owner_id, is_shared, filter, sort from saved_view "
    "where workspace_id = ? and (owner_id = ? or is_shared = 1)";

SavedView shown_view(const Actor& who, const SavedViewRow& row) {
    return {.id = row.id,
            .name = row.name,
            .owner_id = row.owner_id,
            .is_shared = row.is_shared,
            .filter = shape::from_json<ViewFilter>(parse_json(row.filter)),
            .sort = row.sort,
            .may_change = !row.is_shared || who.can(may::share_views)};
}

}  // namespace

std::vector<SavedView> saved_views(Read& tx, const Actor& who) {
    std::vector<SavedView> out;
    for (const SavedViewRow& row : tx.all<SavedViewRow>(
             std::string(columns) + " order by is_shared, place, id", who.workspace, who.agent()))
        out.push_back(shown_view(who, row));
    return out;
}

SavedView find_saved_view(Read& tx, const Actor& who, SavedViewId id) {
    auto row =
        tx.one<SavedViewRow>(std::string(columns) + " and id = ?", who.workspace, who.agent(), id);
    if (!row) throw Refusal(Problem::not_found, "saved_view");
    return shown_view(who, *row);
}

SavedView changeable_view(Read& tx, const Actor& who, SavedViewId id) {
    SavedView view = find_saved_view(tx, who, id);
    if (!view.may_change) throw Refusal(Problem::forbidden, "not_permitted");
    return view;
}

void refuse_sharing_without_leave(const Actor& who) {
    if (!who.can(may::share_views)) throw Refusal(Problem::forbidden, "not_permitted");
}

std::string clean_view_name(std::string_view name) {
    std::string clean = text::clean_line(name);
    if (clean.empty()) throw wrong_field("name", "required");
    return clean;
}

FilterCount count_filter(Read& tx, const Actor& who, const ViewFilter& filter) {
    Reach reach = reach_of(who);
    FilterSql asked = compile_filter(tx, who, filter);
    storage::Arguments arguments;
    arguments.add(who.workspace);
    arguments.append(reach.arguments);
    arguments.append(asked.arguments);
    arguments.add(FilterCount::most + 1);
    auto count = tx.value<std::int64_t>(
        "select count(*) from (select c.id from conversation c join customer cu on "
        "cu.id = c.customer_id where c.workspace_id = ?" +
            reach.condition + asked.condition + " limit ?) as fitting",
        arguments);
    return {.count = std::min(count, FilterCount::most), .is_more = count > FilterCount::most};
}

void tell_views_changed(Write& tx, const Actor& who, const SavedView& view) {
    SavedViewsChanged told;
    if (!view.is_shared) told.agent_id = who.agent();
    record(tx, who, told);
}

}  // namespace hamdel::conversations
