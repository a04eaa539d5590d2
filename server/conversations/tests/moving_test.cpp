// Merging, splitting and moving: every message stays, stands in one conversation only, and each
// move can be undone.
#include "customers/customers.h"
#include "desk.h"

namespace hamdel::conversations {
namespace {

class MovingMessages : public Desk {
  protected:
    CustomerId ali;

    void SetUp() override { ali = customer("علی کریمی"); }

    std::string starts(std::string_view words) {
        world().clock().forward(minutes(1));
        return to_string(writes(ali, words).message.conversation_id);
    }
    void goes_on(const std::string& id, std::string_view words) {
        world().clock().forward(minutes(1));
        writes(ali, words, id_of(id));
    }
    Answered merge(const std::string& id, const std::string& into) {
        return act(sara, id, "merge", Json::object({{"into", into}}));
    }
    Answered split(const std::string& id, const std::string& from) {
        return act(sara, id, "split",
                   Json::object({{"from_message_id", from}, {"subject", "سفارش دوم"}}));
    }
    Answered undo(const Answered& done) {
        return post(sara, "/conversation_moves/" + std::string(done["move_id"].text()) + "/undo");
    }
    // The words of the conversation, in order.
    std::vector<std::string> words_of(const std::string& id) {
        std::vector<std::string> out;
        Answered page = get(sara, "/conversations/" + id + "/timeline");
        expect_status(page, 200);
        for (const Json& item : *page["data"].array())
            if (!item["message"].is_null()) out.emplace_back(item["message"]["body"].text());
        return out;
    }
    std::string message_id(const std::string& id, std::size_t place) {
        Answered page = get(sara, "/conversations/" + id + "/timeline");
        std::vector<std::string> ids;
        for (const Json& item : *page["data"].array())
            if (!item["message"].is_null()) ids.emplace_back(item["message"]["id"].text());
        return ids.at(place);
    }
    Json counts(std::string_view key) {
        Answered views = get(sara, "/views");
        for (const Json& one : *views["data"].array())
            if (one["key"].text() == key) return one;
        return {};
    }
    std::vector<std::string> listed(const std::string& query) {
        std::vector<std::string> out;
        Answered page = get(sara, "/conversations?" + query);
        expect_status(page, 200);
        for (const Json& one : *page["data"].array())
            out.emplace_back(one["id"].text());
        return out;
    }
    std::int64_t conversations_of_ali() {
        return world().store().read_now([&](Read& tx) {
            return tx.value<std::int64_t>("select conversation_count from customer where id = ?",
                                          ali);
        });
    }
};
HAMDEL_BOTH_ENGINES(MovingMessages);

using Words = std::vector<std::string>;

TEST_P(MovingMessages, a_merge_brings_all_words_together_in_the_order_they_were_said) {
    std::string one = starts("اول"), two = starts("دوم");
    goes_on(one, "سوم");
    expect_status(note(sara, one, "یادداشت"), 201);
    Answered done = merge(one, two);
    expect_status(done, 200);
    EXPECT_EQ(words_of(two), (Words{"اول", "دوم", "سوم", "یادداشت"}));
    EXPECT_EQ(words_of(one), Words{});
    EXPECT_EQ(done["from"]["aside"].text(), "merged");
    EXPECT_EQ(done["from"]["merged_into_number"], show(two)["number"]);
    EXPECT_EQ(done["to"]["last_message"]["preview"].text(), "یادداشت");
    EXPECT_EQ(done["to"]["last_incoming_id"].text(), message_id(two, 2));
}

TEST_P(MovingMessages, what_was_merged_stands_in_no_list_and_no_counter) {
    std::string one = starts("اول"), two = starts("دوم");
    EXPECT_EQ(counts("all")["open"], Json(2));
    expect_status(merge(one, two), 200);
    EXPECT_EQ(counts("all")["open"], Json(1));
    EXPECT_EQ(counts("all")["resolved"], Json(0));
    EXPECT_EQ(listed("view=all&status=open"), Words{two});
    EXPECT_EQ(listed("view=all&status=resolved"), Words{});
    EXPECT_EQ(listed("customer_id=" + to_string(ali)), Words{two});
    EXPECT_EQ(conversations_of_ali(), 1);
}

TEST_P(MovingMessages, a_merge_is_undone_as_it_was) {
    std::string one = starts("اول"), two = starts("دوم");
    expect_status(act(sara, one, "tags", Json::object({{"add", Json::array({"فوری"})}})), 200);
    Json one_before = show(one), two_before = show(two);
    Answered done = merge(one, two);
    EXPECT_EQ(show(two)["tags"], Json::array({"فوری"}));
    expect_status(undo(done), 200);
    for (const char* field : {"status", "aside", "merged_into_number", "tags", "last_message",
                              "last_incoming_id", "first_replied_at", "resolved_at"}) {
        EXPECT_EQ(show(one)[field], one_before[field]) << field;
        EXPECT_EQ(show(two)[field], two_before[field]) << field;
    }
    EXPECT_EQ(words_of(one), Words{"اول"});
    EXPECT_EQ(words_of(two), Words{"دوم"});
    EXPECT_EQ(counts("all")["open"], Json(2));
    EXPECT_EQ(conversations_of_ali(), 2);
    expect_refused(undo(done), 409, "already_undone");
}

TEST_P(MovingMessages, what_was_our_turn_stays_our_turn) {
    std::string open = starts("اول"), resolved = starts("دوم");
    expect_status(act(sara, resolved, "resolve"), 200);
    expect_status(merge(open, resolved), 200);
    EXPECT_EQ(status_of(resolved), "open");
}

TEST_P(MovingMessages, words_to_a_merged_conversation_reach_where_its_messages_are) {
    std::string one = starts("اول"), two = starts("دوم"), three = starts("سوم");
    merge(one, two);
    merge(two, three);
    goes_on(one, "چهارم");
    EXPECT_EQ(words_of(three), (Words{"اول", "دوم", "سوم", "چهارم"}));
}

TEST_P(MovingMessages, nothing_is_done_with_a_merged_conversation) {
    std::string one = starts("اول"), two = starts("دوم");
    merge(one, two);
    expect_refused(reply(sara, one, "پاسخ"), 409, "conversation_merged");
    for (std::string_view verb : {"resolve", "reopen", "wait", "spam"})
        expect_refused(act(sara, one, verb), 409, "conversation_merged");
    expect_refused(merge(one, two), 409, "conversation_merged");
    expect_refused(merge(two, one), 409, "conversation_merged");
}

TEST_P(MovingMessages, words_of_two_customers_are_never_mixed) {
    std::string one = starts("اول"), strange = conversation();
    expect_refused(merge(one, strange), 409, "different_customers");
    expect_refused(merge(one, one), 409, "same_conversation");
    expect_refused(merge(one, neighbours_conversation()), 404, "conversation");
    goes_on(one, "دوم");
    expect_refused(post(sara, "/messages/" + message_id(one, 1) + "/move",
                        Json::object({{"conversation_id", strange}})),
                   409, "different_customers");
    EXPECT_EQ(words_of(one), (Words{"اول", "دوم"}));
}

TEST_P(MovingMessages, a_split_makes_a_conversation_of_a_message_and_what_follows) {
    std::string one = starts("اول");
    goes_on(one, "دوم");
    goes_on(one, "سوم");
    expect_status(act(sara, one, "assign",
                      Json::object({{"assignee_id", world().id_of(reza)}, {"team_id", Json()}})),
                  200);
    Answered done = split(one, message_id(one, 1));
    expect_status(done, 200);
    std::string part(done["to"]["id"].text());
    EXPECT_EQ(words_of(one), Words{"اول"});
    EXPECT_EQ(words_of(part), (Words{"دوم", "سوم"}));
    EXPECT_EQ(show(one)["last_message"]["preview"].text(), "اول");
    EXPECT_EQ(show(part)["subject"].text(), "سفارش دوم");
    EXPECT_EQ(show(part)["assignee_id"].text(), world().id_of(reza));
    EXPECT_EQ(counts("all")["open"], Json(2));
    EXPECT_EQ(get(sara, "/conversations/" + one + "/related")["links"].at(0)["id"].text(), part);
}

TEST_P(MovingMessages, a_split_is_undone_while_nothing_new_was_said) {
    std::string one = starts("اول");
    goes_on(one, "دوم");
    Answered done = split(one, message_id(one, 1));
    expect_status(undo(done), 200);
    EXPECT_EQ(words_of(one), (Words{"اول", "دوم"}));
    EXPECT_EQ(counts("all")["open"], Json(1));

    Answered again = split(one, message_id(one, 1));
    goes_on(std::string(again["to"]["id"].text()), "سوم");
    expect_refused(undo(again), 409, "has_new_messages");
}

TEST_P(MovingMessages, one_message_has_to_stay) {
    std::string one = starts("اول"), two = starts("دوم");
    expect_refused(split(one, message_id(one, 0)), 409, "nothing_would_stay");
    expect_wrong(split(one, message_id(two, 0)), "from_message_id", "unknown_value");
    expect_refused(post(sara, "/messages/" + message_id(one, 0) + "/move",
                        Json::object({{"conversation_id", two}})),
                   409, "nothing_would_stay");
}

TEST_P(MovingMessages, a_message_is_put_where_it_belongs_and_back) {
    std::string one = starts("اول"), two = starts("دوم");
    goes_on(one, "برای دومی بود");
    Answered done = post(sara, "/messages/" + message_id(one, 1) + "/move",
                         Json::object({{"conversation_id", two}}));
    expect_status(done, 200);
    EXPECT_EQ(words_of(one), Words{"اول"});
    EXPECT_EQ(words_of(two), (Words{"دوم", "برای دومی بود"}));
    expect_status(undo(done), 200);
    EXPECT_EQ(words_of(one), (Words{"اول", "برای دومی بود"}));
}

TEST_P(MovingMessages, what_was_moved_on_is_not_undone_from_afar) {
    std::string one = starts("اول"), two = starts("دوم"), three = starts("سوم");
    Answered done = merge(one, two);
    merge(two, three);
    expect_refused(undo(done), 409, "moved_on");
}

TEST_P(MovingMessages, files_and_mentions_go_along) {
    std::string one = starts("اول"), two = starts("دوم");
    Answered file = upload(sara, "رسید.png");
    expect_status(post(sara, "/conversations/" + one + "/messages",
                       Json::object({{"direction", "note"},
                                     {"body", "ببین"},
                                     {"attachment_ids", Json::array({file["id"]})},
                                     {"mentions", Json::array({world().id_of(reza)})}})),
                  201);
    expect_status(merge(one, two), 200);
    Answered mentioned = get(reza, "/conversations?view=mentioned&status=open");
    EXPECT_EQ(mentioned["data"].at(0)["id"].text(), two);
    EXPECT_EQ(world().store().read_now([&](Read& tx) {
        return tx.value<std::int64_t>("select count(*) from attachment where conversation_id = ?",
                                      id_of(two));
    }),
              1);
}

TEST_P(MovingMessages, screens_of_both_hear_of_it) {
    std::string one = starts("اول"), two = starts("دوم");
    merge(one, two);
    auto events = world().events("conversation.merged");
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events[0].payload["changes"]["into"].text(), two);
    EXPECT_EQ(events[1].payload["changes"]["from"].text(), one);
    EXPECT_EQ(events[0].payload["after"]["aside"].text(), "merged");
}

TEST_P(MovingMessages, links_are_seen_from_both_ends_and_taken_back) {
    std::string one = starts("اول"), other = conversation();
    auto link = [&](std::string_view method) {
        return ask(sara, method, "/conversations/" + one + "/links/" + other);
    };
    auto linked = [&](const std::string& id) {
        return get(sara, "/conversations/" + id + "/related")["links"].size();
    };
    expect_status(link("PUT"), 204);
    expect_status(link("PUT"), 204);
    EXPECT_EQ(linked(one), 1u);
    EXPECT_EQ(linked(other), 1u);
    EXPECT_EQ(world().events("conversation.linked").size(), 2u);
    expect_status(link("DELETE"), 204);
    EXPECT_EQ(linked(one), 0u);
    expect_refused(ask(sara, "PUT", "/conversations/" + one + "/links/" + one), 409,
                   "same_conversation");
}

}  // namespace
}  // namespace hamdel::conversations
