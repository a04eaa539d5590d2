// A saved view: a filter with a name, one's own or shared with the workspace.
#pragma once

#include "module/record.h"
#include "saved_views/view_filter.h"
#include "storage/write.h"

namespace hamdel::conversations {

enum class Sort { newest, oldest, waiting };
constexpr auto names(Sort) {
    return std::array<std::string_view, 3>{"newest", "oldest", "waiting"};
}

struct SavedView {
    SavedViewId id;
    std::string name;
    AgentId owner_id;
    bool is_shared = false;
    ViewFilter filter;
    Sort sort = Sort::newest;
    bool may_change = false;

    static constexpr std::string_view shape_name = "SavedView";
    static constexpr auto fields = shape::fields(
        shape::field("id", &SavedView::id), shape::field("name", &SavedView::name),
        shape::field("owner_id", &SavedView::owner_id),
        shape::field("is_shared", &SavedView::is_shared, "All of the workspace see it."),
        shape::field("filter", &SavedView::filter), shape::field("sort", &SavedView::sort),
        shape::field("may_change", &SavedView::may_change, "The asking agent may change it."));
};

// The own ones and the shared ones, each in their order.
std::vector<SavedView> saved_views(Read& tx, const Actor& who);
// Refusal not_found "saved_view" for what is not there and for a colleague's own.
SavedView find_saved_view(Read& tx, const Actor& who, SavedViewId id);
// The same, and Refusal forbidden "not_permitted" where it may not be changed.
SavedView changeable_view(Read& tx, const Actor& who, SavedViewId id);
void refuse_sharing_without_leave(const Actor& who);

std::string clean_view_name(std::string_view name);

// Of all conversations the actor may see, how many fit. Counted up to a bound, past which only that
// there are more is known.
struct FilterCount {
    std::int64_t count = 0;
    bool is_more = false;

    static constexpr std::int64_t most = 10'000;
    static constexpr std::string_view shape_name = "FilterCount";
    static constexpr auto fields = shape::fields(
        shape::field("count", &FilterCount::count),
        shape::field("is_more", &FilterCount::is_more, "There are more than these 10 000."));
};
FilterCount count_filter(Read& tx, const Actor& who, const ViewFilter& filter);

// Told when the views of an agent (its own) or of all (shared) are others than before.
struct SavedViewsChanged {
    static constexpr std::string_view type = "saved_views.changed";
    std::optional<AgentId> agent_id;  // absent: all agents

    static constexpr auto fields =
        shape::fields(shape::field("agent_id", &SavedViewsChanged::agent_id));
};
void tell_views_changed(Write& tx, const Actor& who, const SavedView& view);

}  // namespace hamdel::conversations
