// Two at one conversation: taking over is asked, and given or kept; nobody answers past what
// another has just said.
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

class AnsweringPast : public Desk {
  protected:
    std::string id = conversation();
    std::string first = last();

    std::string last() { return std::string(show(id)["last_message"]["id"].text()); }
    Answered answers(std::string_view who, std::string_view words, const std::string& seen) {
        return post(
            who, "/conversations/" + id + "/messages",
            Json::object({{"direction", "outgoing"}, {"body", words}, {"seen_up_to", seen}}));
    }
};
HAMDEL_BOTH_ENGINES(AnsweringPast);

TEST_P(AnsweringPast, a_colleagues_answer_stops_the_second_one) {
    expect_status(answers(reza, "آسیاب را بفرستید.", first), 201);
    expect_refused(answers(sara, "خودمان می‌آییم.", first), 409, "outdated_thread");
    expect_status(answers(sara, "پس پیک می‌آید.", last()), 201);
}

TEST_P(AnsweringPast, the_customers_newest_words_stop_an_answer_to_the_older) {
    CustomerId ali = *parse_id<CustomerNoun>(show(id)["customer"]["id"].text());
    writes(ali, "درست شد، ممنون!", id_of(id));
    expect_refused(answers(sara, "آسیاب را بفرستید.", first), 409, "outdated_thread");
    Answered held = post(sara, "/conversations/" + id + "/scheduled_messages",
                         Json::object({{"body", "x"}, {"undo_seconds", 5}, {"seen_up_to", first}}));
    expect_refused(held, 409, "outdated_thread");
}

TEST_P(AnsweringPast, own_words_and_notes_stop_nobody) {
    expect_status(answers(sara, "یک لحظه…", first), 201);
    expect_status(note(reza, id, "من می‌بینم"), 201);
    expect_status(answers(sara, "بفرمایید.", first), 201);
}

}  // namespace
}  // namespace hamdel::conversations
