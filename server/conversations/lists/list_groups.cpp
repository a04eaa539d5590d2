#include <map>

#include "change/tally.h"
#include "conversations/may.h"
#include "conversations/reach.h"
#include "module/page.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

// The views that are counted with every change; of the others no exact count is at hand.
enum class CountedView { mine, unassigned, all };
constexpr auto names(CountedView) {
    return std::array<std::string_view, 3>{"mine", "unassigned", "all"};
}

struct ListGroups {
    CountedView view = CountedView::all;
    Status status = Status::open;
    std::optional<Kind> kind;

    static constexpr auto fields =
        shape::fields(shape::query("view", &ListGroups::view, "", shape::defaulted()),
                      shape::query("status", &ListGroups::status, "", shape::defaulted()),
                      shape::query("kind", &ListGroups::kind));
};

struct ConversationGroup {
    std::optional<TeamId> team_id;
    std::int64_t count = 0;

    static constexpr std::string_view shape_name = "ConversationGroup";
    static constexpr auto fields = shape::fields(
        shape::field("team_id", &ConversationGroup::team_id, "Null: those of no team."),
        shape::field("count", &ConversationGroup::count));
};

bool is_asked_for(const TallyRow& row, const Actor& who, const ListGroups& in) {
    if (row.status != in.status || (in.kind && row.kind != *in.kind)) return false;
    if (in.view == CountedView::unassigned) return row.assignee_id == 0;
    if (in.view == CountedView::mine)
        return row.assignee_id != 0 && row.assignee_id == who.agent().value;
    return true;
}

bool is_in_reach(const TallyRow& row, const Actor& who) {
    Standing at{.status = row.status, .kind = row.kind};
    if (row.assignee_id) at.assignee_id = AgentId{row.assignee_id};
    if (row.team_id) at.team_id = TeamId{row.team_id};
    return may_see(who, at);
}

Items<ConversationGroup> list_groups(Read& tx, const Actor& who, const ListGroups& in) {
    std::map<std::int64_t, std::int64_t> counts;
    for (const TallyRow& row : tally(tx, who.workspace))
        if (is_asked_for(row, who, in) && is_in_reach(row, who)) counts[row.team_id] += row.n;
    Items<ConversationGroup> out;
    for (auto [team, count] : counts) {
        if (count == 0) continue;
        ConversationGroup group{.count = count};
        if (team != 0) group.team_id = TeamId{team};
        out.data.push_back(group);
    }
    return out;
}

}  // namespace

constinit const Route list_groups_route = get<list_groups>(
    "/conversation_groups", may::read, "How many conversations of a view each team has, exactly.");

}  // namespace hamdel::conversations
