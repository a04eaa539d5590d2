// Taking over what a colleague has: asked, and given or kept.
#include "desk.h"

namespace hamdel::conversations {
namespace {

class TakingOver : public Desk {
  protected:
    std::string of_reza() {
        std::string id = conversation();
        Json owner = Json::object({{"assignee_id", world().id_of(reza)}, {"team_id", Json()}});
        expect_status(act(reza, id, "assign", owner), 200);
        return id;
    }
    Answered asks(std::string_view who, const std::string& id) { return act(who, id, "take_over"); }
    Answered answers(std::string_view who, const std::string& id, bool accept) {
        return post(who, "/conversations/" + id + "/take_over/answer",
                    Json::object({{"asker_id", world().id_of(sara)}, {"accept", accept}}));
    }
    std::string owner_of(const std::string& id) {
        return std::string(show(id)["assignee_id"].text());
    }
};
HAMDEL_BOTH_ENGINES(TakingOver);

TEST_P(TakingOver, given_it_is_the_askers) {
    std::string id = of_reza();
    expect_status(asks(sara, id), 204);
    EXPECT_EQ(owner_of(id), world().id_of(reza));
    expect_status(answers(reza, id, true), 200);
    EXPECT_EQ(owner_of(id), world().id_of(sara));
    EXPECT_EQ(
        world().events("conversation.take_over_answered").front().payload["changes"]["accepted"],
        Json(true));
}

TEST_P(TakingOver, kept_it_stays_and_may_be_asked_again) {
    std::string id = of_reza();
    asks(sara, id);
    expect_status(answers(reza, id, false), 200);
    EXPECT_EQ(owner_of(id), world().id_of(reza));
    expect_status(asks(sara, id), 204);
}

TEST_P(TakingOver, nobody_is_asked_twice_in_a_breath) {
    std::string id = of_reza();
    asks(sara, id);
    expect_refused(asks(sara, id), 409, "asked_already");
    world().clock().forward(minutes(3));
    expect_status(asks(sara, id), 204);
}

TEST_P(TakingOver, only_the_owner_gives_and_only_to_who_asked) {
    std::string id = of_reza();
    expect_refused(answers(reza, id, true), 409, "not_asked");
    asks(sara, id);
    expect_refused(answers(sara, id, true), 409, "not_yours");
    EXPECT_EQ(owner_of(id), world().id_of(reza));
}

TEST_P(TakingOver, what_nobody_has_is_simply_taken) {
    std::string id = conversation();
    expect_refused(asks(sara, id), 409, "nobody_has_it");
    std::string his = of_reza();
    expect_refused(asks(reza, his), 409, "already_yours");
    expect_refused(asks(sara, neighbours_conversation()), 404, "conversation");
}

}  // namespace
}  // namespace hamdel::conversations
