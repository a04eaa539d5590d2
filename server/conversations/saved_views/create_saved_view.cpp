#include "conversations/may.h"
#include "kernel/errors.h"
#include "routes.h"
#include "saved_views/compile_filter.h"
#include "saved_views/saved_view.h"

namespace hamdel::conversations {
namespace {

// Each is counted again and again, for every screen that shows it.
constexpr std::int64_t most_views = 50;

struct CreateSavedView {
    std::string name;
    ViewFilter filter;
    Sort sort = Sort::newest;
    bool is_shared = false;

    static constexpr auto fields = shape::fields(
        shape::body("name", &CreateSavedView::name, "", shape::up_to(80)),
        shape::body("filter", &CreateSavedView::filter),
        shape::body("sort", &CreateSavedView::sort, "The order of its list.", shape::defaulted()),
        shape::body("is_shared", &CreateSavedView::is_shared, "Takes the permission views:share.",
                    shape::defaulted()));
};

struct OtherViews {
    std::int64_t count = 0, last = 0;

    static constexpr auto fields = shape::fields(shape::field("count", &OtherViews::count),
                                                 shape::field("last", &OtherViews::last));
};

// The next place after the others beside it: the own ones, or the shared ones.
std::int64_t next_place(Read& tx, const Actor& who, bool is_shared) {
    std::string select =
        "select count(*) as count, coalesce(max(place), 0) as last from saved_view "
        "where workspace_id = ? and ";
    OtherViews others = is_shared ? *tx.one<OtherViews>(select + "is_shared = 1", who.workspace)
                                  : *tx.one<OtherViews>(select + "is_shared = 0 and owner_id = ?",
                                                        who.workspace, who.agent());
    if (others.count >= most_views) throw Refusal(Problem::conflict, "too_many_views");
    return others.last + 1;
}

Created<SavedView> create_saved_view(Write& tx, const Actor& who, const CreateSavedView& in) {
    if (in.is_shared) refuse_sharing_without_leave(who);
    std::string name = clean_view_name(in.name);
    ViewFilter filter = clean_filter(tx, who, in.filter, "filter");
    auto id = tx.new_id<SavedViewId>();
    tx.run(
        "insert into saved_view (id, workspace_id, owner_id, name, is_shared, filter, sort, place, "
        "created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id, who.workspace, who.agent(), name, in.is_shared, shape::to_text(filter), in.sort,
        next_place(tx, who, in.is_shared), tx.now(), tx.now());
    SavedView view = find_saved_view(tx, who, id);
    tell_views_changed(tx, who, view);
    return {view};
}

}  // namespace

constinit const Route create_saved_view_route =
    post<create_saved_view>("/saved_views", may::read, "Keeps a filter under a name.");

}  // namespace hamdel::conversations
