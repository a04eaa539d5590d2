#include "conversations/may.h"
#include "routes.h"
#include "saved_views/compile_filter.h"
#include "saved_views/saved_view.h"

namespace hamdel::conversations {
namespace {

struct ChangeSavedView {
    SavedViewId id;
    std::optional<std::string> name;
    std::optional<ViewFilter> filter;
    std::optional<Sort> sort;
    std::optional<bool> is_shared;

    static constexpr auto fields = shape::fields(
        shape::path("id", &ChangeSavedView::id),
        shape::body("name", &ChangeSavedView::name, "", shape::up_to(80)),
        shape::body("filter", &ChangeSavedView::filter, "The whole new filter."),
        shape::body("sort", &ChangeSavedView::sort),
        shape::body("is_shared", &ChangeSavedView::is_shared,
                    "Takes the permission views:share. No longer shared, it is its owner's."));
};

SavedView change_saved_view(Write& tx, const Actor& who, const ChangeSavedView& in) {
    SavedView before = changeable_view(tx, who, in.id);
    SavedView view = before;
    if (in.is_shared && *in.is_shared != before.is_shared) refuse_sharing_without_leave(who);
    if (in.name) view.name = clean_view_name(*in.name);
    if (in.filter) view.filter = clean_filter(tx, who, *in.filter, "filter");
    if (in.sort) view.sort = *in.sort;
    if (in.is_shared) view.is_shared = *in.is_shared;
    tx.run(
        "update saved_view set name = ?, filter = ?, sort = ?, is_shared = ?, updated_at = ? "
        "where id = ?",
        view.name, shape::to_text(view.filter), view.sort, view.is_shared, tx.now(), in.id);
    // Whoever saw it before hears as well as whoever sees it now.
    tell_views_changed(tx, who, before.is_shared ? before : view);
    return view;
}

struct DeleteSavedView {
    SavedViewId id;

    static constexpr auto fields = shape::fields(shape::path("id", &DeleteSavedView::id));
};

void delete_saved_view(Write& tx, const Actor& who, const DeleteSavedView& in) {
    SavedView view = changeable_view(tx, who, in.id);
    tx.run("delete from saved_view where id = ?", in.id);
    tell_views_changed(tx, who, view);
}

struct OrderSavedViews {
    std::vector<SavedViewId> ids;

    static constexpr auto fields = shape::fields(
        shape::body("ids", &OrderSavedViews::ids, "In their new order; the others stay after."));
};

void order_saved_views(Write& tx, const Actor& who, const OrderSavedViews& in) {
    std::int64_t place = 0;
    std::optional<SavedView> own, shared;
    for (SavedViewId id : in.ids) {
        SavedView view = changeable_view(tx, who, id);
        tx.run("update saved_view set place = ? where id = ?", ++place, id);
        (view.is_shared ? shared : own) = view;
    }
    if (own) tell_views_changed(tx, who, *own);
    if (shared) tell_views_changed(tx, who, *shared);
}

}  // namespace

constinit const Route change_saved_view_route =
    patch<change_saved_view>("/saved_views/{id}", may::read, "Changes a saved view.");
constinit const Route delete_saved_view_route =
    del<delete_saved_view>("/saved_views/{id}", may::read, "Forgets a saved view.");
constinit const Route order_saved_views_route =
    put<order_saved_views>("/saved_views/order", may::read, "Puts saved views in order.");

}  // namespace hamdel::conversations
