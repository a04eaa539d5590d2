// Between workspaces: whatever is named by another workspace's id is not there.
#include "house.h"

namespace hamdel::api {
namespace {

class Walls : public House {};
HAMDEL_BOTH_ENGINES(Walls);

TEST_P(Walls, another_workspaces_ids_name_nothing) {
    auto before = rows();
    int tried = 0;
    for (const Operation& one : operations()) {
        if (!one.has_path_words()) continue;
        SCOPED_TRACE(one.method + " " + one.path);
        std::string_view who = one.at_agent_door ? world::parviz : visitor;
        Request asking = request(one, next_door());
        // Numbers count in each workspace for itself: the neighbour's may be ours as well.
        if (asking.path.find("/number/") != std::string::npos) continue;
        // What is one's own is named by no id of anybody else.
        if (asking.path.starts_with("/api/v1/me/")) continue;
        Answer answer = send(std::move(asking), credentials(who));
        EXPECT_EQ(answer.status, 404) << answer.body;
        expect_problem(answer);
        ++tried;
    }
    EXPECT_GE(tried, 25);
    EXPECT_EQ(rows(), before);
}

TEST_P(Walls, nor_does_an_id_in_the_body_reach_through) {
    auto before = rows();
    Samples here = in_shop(), there = next_door();
    for (const Operation& one : operations()) {
        if (one.body.is_null() || one.open) continue;
        const Json& schema = resolved(document(), one.body);
        for (const Json::Member& member : *schema["properties"].object()) {
            std::string shape = to_text(member.second);
            if (shape.find("pattern") == std::string::npos) continue;
            SCOPED_TRACE(one.method + " " + one.path + " " + member.first);
            Json body = here.good(one.body, "");
            body.set(member.first, there.good(member.second, member.first));
            Request asking = request(one, here);
            asking.body = to_text(body);
            Answer answer =
                send(std::move(asking), credentials(one.at_agent_door ? world::parviz : visitor));
            if (answer.status < 300) ADD_FAILURE() << asking.body << " took " << answer.body;
            EXPECT_LT(answer.status, 500) << answer.body;
        }
    }
    EXPECT_EQ(rows(), before);
}

}  // namespace
}  // namespace hamdel::api
