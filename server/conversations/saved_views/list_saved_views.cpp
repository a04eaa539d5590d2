#include "conversations/may.h"
#include "module/page.h"
#include "routes.h"
#include "saved_views/compile_filter.h"
#include "saved_views/saved_view.h"

namespace hamdel::conversations {
namespace {

struct ListSavedViews {
    static constexpr auto fields = shape::fields();
};

Items<SavedView> list_saved_views(Read& tx, const Actor& who, const ListSavedViews&) {
    return {saved_views(tx, who)};
}

struct SavedViewCount {
    SavedViewId id;
    FilterCount fitting;

    static constexpr std::string_view shape_name = "SavedViewCount";
    static constexpr auto fields = shape::fields(shape::field("id", &SavedViewCount::id),
                                                 shape::field("fitting", &SavedViewCount::fitting));
};

Items<SavedViewCount> count_saved_views(Read& tx, const Actor& who, const ListSavedViews&) {
    Items<SavedViewCount> out;
    for (const SavedView& view : saved_views(tx, who))
        out.data.push_back({view.id, count_filter(tx, who, view.filter)});
    return out;
}

struct PreviewFilter {
    ViewFilter filter;

    static constexpr auto fields = shape::fields(shape::body("filter", &PreviewFilter::filter));
};

FilterCount preview_filter(Read& tx, const Actor& who, const PreviewFilter& in) {
    return count_filter(tx, who, clean_filter(tx, who, in.filter, "filter"));
}

}  // namespace

constinit const Route list_saved_views_route = get<list_saved_views>(
    "/saved_views", may::read, "The agent's own views, and those shared with all.");
constinit const Route count_saved_views_route = get<count_saved_views>(
    "/saved_views/counts", may::read, "How many conversations fit each of them now.");
constinit const Route preview_filter_route = post<preview_filter>(
    "/saved_views/preview", may::read, "How many conversations fit a filter, before it is saved.");

}  // namespace hamdel::conversations
