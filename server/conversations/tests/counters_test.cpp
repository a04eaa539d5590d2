// The counters of views are exact: whatever has happened, they say what the lists hold.
#include "busy_desk.h"

namespace hamdel::conversations {
namespace {

class Counting : public BusyDesk {
  protected:
    std::int64_t listed(std::string_view who, const std::string& filter) {
        std::int64_t rows = 0;
        follow_pages(
            "/conversations?page[size]=100&" + filter,
            [&](const std::string& path) { return get(who, path); }, [&](const Json&) { ++rows; });
        return rows;
    }
    std::int64_t counted(std::string_view status) {
        return value<std::int64_t>(
            "select count(*) from conversation where workspace_id = ? and status = ?", shop(),
            status);
    }
    std::int64_t open_of(const Json& groups, std::string_view name, std::string_view which) {
        for (const Json& group : *groups.array())
            if (group[name].text() == which) return group["open"].number();
        return 0;
    }
    // The heads of a list that is grouped by team, as each group's own list has it.
    void expect_exact_groups(std::string_view who, const std::string& filter) {
        Answered groups = get(who, "/conversation_groups?" + filter);
        expect_status(groups, 200);
        std::int64_t all = 0;
        for (const Json& group : *groups["data"].array()) {
            std::string of = group["team_id"].is_null()
                                 ? "no_team=true"
                                 : "team_id=" + std::string(group["team_id"].text());
            EXPECT_EQ(group["count"].number(), listed(who, filter + "&" + of)) << filter << of;
            all += group["count"].number();
        }
        EXPECT_EQ(all, listed(who, filter)) << filter;
    }
    void expect_exact(std::string_view who) {
        SCOPED_TRACE(who);
        Answered views = get(who, "/views");
        for (const Json& view : *views["data"].array())
            for (std::string_view status : names(Status{})) {
                std::string filter =
                    "view=" + std::string(view["key"].text()) + "&status=" + std::string(status);
                EXPECT_EQ(view[status].number(), listed(who, filter)) << filter;
                if (view["key"].text() != "all") continue;
                EXPECT_EQ(view[status].number(), counted(status));
            }
        for (const std::string& team : teams)
            EXPECT_EQ(open_of(views["teams"], "team_id", team),
                      listed(who, "status=open&team_id=" + team));
        for (std::string_view kind : names(Kind{}))
            EXPECT_EQ(open_of(views["kinds"], "kind", kind),
                      listed(who, "status=open&kind=" + std::string(kind)));
    }
};
HAMDEL_BOTH_ENGINES(Counting);

TEST_P(Counting, always_equals_what_a_fresh_count_finds) {
    for (int i = 0; i < 300; ++i) {
        something_happens();
        if (i % 100 == 50) expect_exact(one_of(agents));
    }
    for (std::string_view who : agents) {
        expect_exact(who);
        for (const char* filter : {"view=all&status=open", "view=unassigned&status=open",
                                   "view=mine&status=waiting", "view=all&status=open&kind=support"})
            expect_exact_groups(who, filter);
    }
    EXPECT_GT(get(sara, "/conversation_groups")["data"].size(), 1u);
    EXPECT_GT(counted("resolved"), 0);
    EXPECT_GT(counted("open"), 0);
    EXPECT_EQ(
        value<std::int64_t>("select count(*) from conversation_tally where n < 0 and shard = 0"), 0)
        << "with one shard nothing is ever owed";
}

TEST_P(Counting, a_new_shop_has_nothing) {
    Answered views = get(neighbour, "/views");
    ASSERT_EQ(views["data"].size(), 5u);
    for (const Json& view : *views["data"].array())
        for (std::string_view status : names(Status{}))
            EXPECT_EQ(view[status].number(), 0);
    EXPECT_EQ(views["kinds"].size(), 3u);
    EXPECT_EQ(get(neighbour, "/conversation_groups")["data"].size(), 0u);
    expect_status(get(neighbour, "/conversation_groups?view=spam"), 422);
}

}  // namespace
}  // namespace hamdel::conversations
