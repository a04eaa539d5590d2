// Who answers a conversation: assignment changes are told, and of two who take it one gets it.
#include "accounts/create.h"
#include "desk.h"

namespace hamdel::conversations {
namespace {

class Assigning : public Desk {
  protected:
    Answered take(std::string_view who, const std::string& id, std::string_view seen) {
        return act(
            who, id, "assign",
            Json::object({{"assignee_id", world().id_of(who)}, {"expected_assignee_id", seen}}));
    }
    Answered give(const std::string& id, const Json& assignee, const Json& team = {}) {
        return act(sara, id, "assign",
                   Json::object({{"assignee_id", assignee}, {"team_id", team}}));
    }
    std::string team(WorkspaceId workspace) {
        return to_string(world().store().write_now(
            [&](Write& tx) { return accounts::create_team(tx, workspace, "تعمیرگاه", "wrench"); }));
    }
};
HAMDEL_BOTH_ENGINES(Assigning);

TEST_P(Assigning, of_two_who_take_it_one_gets_it_and_the_other_is_told) {
    std::string id = conversation();
    expect_status(take(sara, id, "nobody"), 200);
    expect_refused(take(reza, id, "nobody"), 409, "already_assigned");
    EXPECT_EQ(show(id)["assignee_id"].text(), world().id_of(sara));
    expect_status(take(reza, id, world().id_of(sara)), 200);
    EXPECT_EQ(show(id)["assignee_id"].text(), world().id_of(reza));
    EXPECT_EQ(world().events("conversation.assigned").size(), 2u);
}

TEST_P(Assigning, goes_to_a_team_or_to_nobody_again) {
    std::string id = conversation(), repair = team(shop());
    Answered given = give(id, world().id_of(reza), repair);
    expect_status(given, 200);
    EXPECT_EQ(given["assignee_id"].text(), world().id_of(reza));
    EXPECT_EQ(given["team_id"].text(), repair);
    Answered freed = give(id, {});
    EXPECT_TRUE(freed["assignee_id"].is_null());
    EXPECT_TRUE(freed["team_id"].is_null());
}

TEST_P(Assigning, the_same_again_is_no_news) {
    std::string id = conversation();
    give(id, world().id_of(reza));
    Json before = show(id);
    world().clock().forward(minutes(1));
    expect_status(give(id, world().id_of(reza)), 200);
    EXPECT_EQ(show(id), before);
    EXPECT_EQ(world().events("conversation.assigned").size(), 1u);
}

TEST_P(Assigning, only_to_people_and_teams_of_the_workspace) {
    std::string id = conversation();
    expect_refused(give(id, world().id_of(neighbour)), 404, "agent");
    expect_wrong(give(id, {}, team(world().cast().next_door)), "team_id", "unknown_value");
    EXPECT_TRUE(show(id)["assignee_id"].is_null());
}

TEST_P(Assigning, not_to_someone_who_has_left) {
    std::string id = conversation();
    expect_status(
        ask(parviz, "PATCH", "/agents/" + world().id_of(reza), Json::object({{"disabled", true}})),
        200);
    expect_wrong(give(id, world().id_of(reza)), "assignee_id", "agent_disabled");
}

TEST_P(Assigning, who_answers_a_free_conversation_takes_it) {
    std::string id = conversation();
    expect_status(note(reza, id, "این مشتری را می‌شناسم"), 201);
    EXPECT_TRUE(show(id)["assignee_id"].is_null()) << "a note takes nothing";
    Answered answered = reply(sara, id, "سلام، بفرمایید");
    EXPECT_EQ(answered["conversation"]["assignee_id"].text(), world().id_of(sara));
    reply(reza, id, "من هم هستم");
    EXPECT_EQ(show(id)["assignee_id"].text(), world().id_of(sara));
}

}  // namespace
}  // namespace hamdel::conversations
