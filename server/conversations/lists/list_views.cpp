#include <map>

#include "change/tally.h"
#include "conversations/may.h"
#include "conversations/reach.h"
#include "routes.h"

namespace hamdel::conversations {
namespace {

struct ListViews {
    static constexpr auto fields = shape::fields();
};

struct ViewCount {
    std::string key;
    std::int64_t open = 0;
    std::int64_t waiting = 0;
    std::int64_t snoozed = 0;
    std::int64_t resolved = 0;

    void add(Status status, std::int64_t n) {
        switch (status) {
            case Status::open:
                open += n;
                break;
            case Status::waiting:
                waiting += n;
                break;
            case Status::snoozed:
                snoozed += n;
                break;
            case Status::resolved:
                resolved += n;
                break;
        }
    }

    static constexpr std::string_view shape_name = "ViewCount";
    static constexpr auto fields = shape::fields(
        shape::field("key", &ViewCount::key), shape::field("open", &ViewCount::open),
        shape::field("waiting", &ViewCount::waiting), shape::field("snoozed", &ViewCount::snoozed),
        shape::field("resolved", &ViewCount::resolved));
};

struct TeamCount {
    TeamId team_id;
    std::int64_t open = 0;

    static constexpr std::string_view shape_name = "TeamCount";
    static constexpr auto fields = shape::fields(shape::field("team_id", &TeamCount::team_id),
                                                 shape::field("open", &TeamCount::open));
};

struct KindCount {
    Kind kind = Kind::service;
    std::int64_t open = 0;

    static constexpr std::string_view shape_name = "KindCount";
    static constexpr auto fields = shape::fields(shape::field("kind", &KindCount::kind),
                                                 shape::field("open", &KindCount::open));
};

struct ViewCounts {
    std::vector<ViewCount> data;
    std::vector<TeamCount> teams;
    std::vector<KindCount> kinds;

    static constexpr std::string_view shape_name = "ViewCounts";
    static constexpr auto fields = shape::fields(
        shape::field("data", &ViewCounts::data, "mine, unassigned, mentioned, followed, all"),
        shape::field("teams", &ViewCounts::teams), shape::field("kinds", &ViewCounts::kinds));
};

struct StatusCount {
    Status status = Status::open;
    std::int64_t n = 0;

    static constexpr auto fields = shape::fields(shape::field("status", &StatusCount::status),
                                                 shape::field("n", &StatusCount::n));
};

// Counted by asking: few conversations have such a row of this agent.
ViewCount count_own(Read& tx, const Actor& who, std::string_view key, std::string_view table) {
    ViewCount out{.key = std::string(key)};
    Reach reach = reach_of(who);
    storage::Arguments arguments;
    arguments.add(who.agent());
    arguments.append(reach.arguments);
    for (const StatusCount& row :
         tx.all<StatusCount>("select c.status, count(*) as n from " + std::string(table) +
                                 " own join conversation c on c.id = own.conversation_id "
                                 "where own.agent_id = ? and c.aside is null" +
                                 reach.condition + " group by c.status",
                             arguments))
        out.add(row.status, row.n);
    return out;
}

// Where all the conversations of this row stand.
Standing standing_of(const TallyRow& row) {
    Standing out{.status = row.status, .kind = row.kind};
    if (row.assignee_id) out.assignee_id = AgentId{row.assignee_id};
    if (row.team_id) out.team_id = TeamId{row.team_id};
    return out;
}

ViewCounts list_views(Read& tx, const Actor& who, const ListViews&) {
    ViewCount mine{.key = "mine"}, unassigned{.key = "unassigned"}, all{.key = "all"};
    std::map<std::int64_t, std::int64_t> teams;
    std::map<Kind, std::int64_t> kinds{{Kind::service, 0}, {Kind::support, 0}, {Kind::care, 0}};
    for (const TallyRow& row : tally(tx, who.workspace)) {
        if (!may_see(who, standing_of(row))) continue;
        all.add(row.status, row.n);
        if (row.assignee_id == 0) unassigned.add(row.status, row.n);
        if (row.assignee_id != 0 && row.assignee_id == who.agent().value)
            mine.add(row.status, row.n);
        if (row.status != Status::open) continue;
        if (row.team_id != 0) teams[row.team_id] += row.n;
        kinds[row.kind] += row.n;
    }
    ViewCounts out{.data = {mine, unassigned, count_own(tx, who, "mentioned", "mention"),
                            count_own(tx, who, "followed", "conversation_follower"), all}};
    for (auto [team, open] : teams)
        out.teams.push_back({{team}, open});
    for (auto [kind, open] : kinds)
        out.kinds.push_back({kind, open});
    return out;
}

}  // namespace

constinit const Route list_views_route =
    get<list_views>("/views", may::read, "How many conversations each view holds, exactly.");

}  // namespace hamdel::conversations
