#include "tags/tagged_views.h"

#include <algorithm>

#include "saved_views/saved_view.h"

namespace hamdel::conversations {
namespace {

struct ViewRow {
    SavedViewId id;
    std::string filter;

    static constexpr auto fields =
        shape::fields(shape::field("id", &ViewRow::id), shape::field("filter", &ViewRow::filter));
};

}  // namespace

bool put_in_place(std::vector<std::string>& names, std::string_view from,
                  const std::optional<std::string>& to) {
    auto place = std::ranges::find(names, from);
    if (place == names.end()) return false;
    bool has_other = to && std::ranges::find(names, *to) != names.end();
    if (to && !has_other)
        *place = *to;
    else
        names.erase(place);
    return true;
}

bool replace_in_views(Write& tx, const Actor& who, const std::string& from, const std::string& to) {
    bool is_any_changed = false;
    auto rows =
        tx.all<ViewRow>("select id, filter from saved_view where workspace_id = ?", who.workspace);
    for (const ViewRow& row : rows) {
        auto filter = shape::from_json<ViewFilter>(parse_json(row.filter));
        bool is_changed = false;
        for (auto* names : {&filter.tags_any, &filter.tags_all, &filter.tags_none})
            if (put_in_place(*names, from, to)) is_changed = true;
        if (!is_changed) continue;
        tx.run("update saved_view set filter = ?, updated_at = ? where id = ?",
               shape::to_text(filter), tx.now(), row.id);
        is_any_changed = true;
    }
    return is_any_changed;
}

}  // namespace hamdel::conversations
