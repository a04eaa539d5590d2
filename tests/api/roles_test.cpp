// Every operation by everyone: who lacks its permission is refused, and nobody else is.
#include <algorithm>

#include "house.h"

namespace hamdel::api {
namespace {

class Roles : public House {
  protected:
    void expect_fits(const Operation& one, std::string_view who, bool may) {
        SCOPED_TRACE(one.method + " " + one.path + " by " + std::string(who));
        auto with = credentials(who);
        Answer answer = send(request(one, nowhere()), std::move(with));
        EXPECT_LT(answer.status, 500) << answer.body;
        if (one.open) return;
        EXPECT_NE(answer.status, 401) << answer.body;
        EXPECT_EQ(answer.status == 403, !may) << answer.body;
        if (answer.status >= 400) expect_problem(answer);
    }
    bool holds(std::string_view who, const std::string& permission) {
        return permission.empty() || world().actor(who).can(permission);
    }
};
HAMDEL_BOTH_ENGINES(Roles);

TEST_P(Roles, each_may_what_its_permission_says_and_nothing_else) {
    for (std::string_view who :
         {world::parviz, world::mina, world::reza, world::sara, world::vida}) {
        std::vector<std::pair<const Operation*, bool>> calls;
        for (const Operation& one : operations())
            if (one.at_agent_door) calls.push_back({&one, holds(who, one.permission)});
        for (auto [operation, may] : calls)
            expect_fits(*operation, who, may);
    }
}

TEST_P(Roles, a_viewer_may_less_than_an_agent_and_an_owner_everything) {
    auto count = [&](std::string_view who) {
        return std::ranges::count_if(
            operations(), [&](const Operation& one) { return holds(who, one.permission); });
    };
    EXPECT_LT(count(world::vida), count(world::sara));
    EXPECT_LT(count(world::sara), count(world::reza));
    EXPECT_LT(count(world::reza), count(world::mina));
    EXPECT_EQ(count(world::parviz), std::ssize(operations()));
}

TEST_P(Roles, a_visitor_may_all_at_the_own_door) {
    for (const Operation& one : operations())
        if (!one.at_agent_door) expect_fits(one, visitor, true);
}

TEST_P(Roles, nobody_gets_in_without_credentials_or_by_the_other_door) {
    for (const Operation& one : operations()) {
        SCOPED_TRACE(one.method + " " + one.path);
        std::string_view other = one.at_agent_door ? visitor : world::parviz;
        for (std::string_view who : {world::nobody, other}) {
            Answer answer = send(request(one, in_shop()), credentials(who));
            EXPECT_LT(answer.status, 500) << answer.body;
            if (one.open) continue;
            EXPECT_EQ(answer.status, 401) << answer.body;
            expect_problem(answer);
        }
    }
}

TEST_P(Roles, a_cookie_alone_changes_nothing) {
    auto before = rows();
    std::vector<Header> cookie{credentials(world::parviz).front()};
    for (const Operation& one : operations()) {
        if (!one.at_agent_door || one.open || one.method == "GET") continue;
        SCOPED_TRACE(one.method + " " + one.path);
        Answer answer = send(request(one, in_shop()), cookie);
        EXPECT_EQ(answer.status, 403) << answer.body;
    }
    EXPECT_EQ(rows(), before);
}

}  // namespace
}  // namespace hamdel::api
