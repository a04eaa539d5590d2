// What is asked before the first word, and what is said after the last.
#include "visit.h"

namespace hamdel::chat {
namespace {

class Asking : public Visit {
  protected:
    Json field(std::string_view kind, bool required = false) {
        return Json::object({{"kind", kind}, {"required", required}});
    }
    Answered begins(const Browser& who, Json details, std::string_view client_id = "d-1") {
        return ask(
            who, "POST", "/messages",
            Json::object({{"body", "سلام"}, {"client_id", client_id}, {"details", details}}));
    }
    Json answers_of(const std::string& id) {
        return agent(sara, "GET", "/conversations/" + id + "/chat_answers")["data"];
    }
};
HAMDEL_BOTH_ENGINES(Asking);

TEST_P(Asking, the_widget_is_told_what_to_ask) {
    Json question = field("question");
    question.set("question", "شمارهٔ سفارش؟");
    expect_status(set("pre_chat", Json::array({field("name", true), question})), 200);
    Json asked = open()["channel"]["pre_chat"];
    ASSERT_EQ(asked.size(), 2u);
    EXPECT_EQ(asked.at(0)["required"], Json(true));
    EXPECT_EQ(asked.at(1)["question"].text(), "شمارهٔ سفارش؟");
}

TEST_P(Asking, fields_that_make_no_sense_are_refused) {
    expect_wrong(set("pre_chat", Json::array({field("question")})), "settings.pre_chat[0].question",
                 "required");
    expect_wrong(set("pre_chat", Json::array({field("email"), field("email", true)})),
                 "settings.pre_chat[1].kind", "twice");
    Json wordy = field("name");
    wordy.set("question", "چه نام دارید؟");
    expect_wrong(set("pre_chat", Json::array({wordy})), "settings.pre_chat[0].question",
                 "only_of_questions");
}

TEST_P(Asking, what_was_answered_stands_with_the_conversation_and_the_customer) {
    Browser negar = arrives();
    Json said = Json::array({Json::object({{"question", "شمارهٔ سفارش؟"}, {"answer", "SO-58123"}}),
                             Json::object({{"question", "خالی"}, {"answer", " "}})});
    Answered begun = begins(negar, Json::object({{"name", "نگار احمدی"},
                                                 {"email", "negar@example.com"},
                                                 {"phone", "۰۹۱۲۱۲۳۴۵۶۷"},
                                                 {"answers", said}}));
    expect_status(begun, 201);
    std::string id = id_in(begun["conversation"]);
    ASSERT_EQ(answers_of(id).size(), 1u);
    EXPECT_EQ(answers_of(id).at(0)["answer"].text(), "SO-58123");
    EXPECT_EQ(shown_to_agents(id)["customer"]["name"].text(), "نگار احمدی");
    Json identities = agent(sara, "GET", "/customers/" + negar.customer)["identities"];
    int claims = 0;
    for (const Json& one : *identities.array())
        if (one["value"].text() == "+989121234567" || one["value"].text() == "negar@example.com") {
            EXPECT_EQ(one["verified"], Json(false));
            ++claims;
        }
    EXPECT_EQ(claims, 2);
    expect_status(agent(neighbour, "GET", "/conversations/" + id + "/chat_answers"), 404);
}

TEST_P(Asking, a_typed_address_opens_nobodys_history) {
    Browser negar = arrives();
    begins(negar, Json::object({{"email", "negar@example.com"}}));
    Browser other = arrives();
    expect_status(begins(other, Json::object({{"email", "negar@example.com"}}), "d-2"), 201);
    EXPECT_EQ(conversations(other).size(), 1u);
    EXPECT_NE(negar.customer, other.customer);
}

TEST_P(Asking, an_address_that_is_none_is_named_and_nothing_is_kept) {
    Browser browser = arrives();
    expect_wrong(begins(browser, Json::object({{"email", "negar@"}})), "details.email",
                 "malformed_email");
    expect_wrong(begins(browser, Json::object({{"phone", "12"}})), "details.phone",
                 "malformed_phone");
    EXPECT_EQ(value<std::int64_t>("select count(*) from customer"), 0);
    EXPECT_EQ(value<std::int64_t>("select count(*) from conversation"), 0);
}

TEST_P(Asking, sent_again_it_is_answered_once) {
    Browser browser = arrives();
    Json said = Json::array({Json::object({{"question", "؟"}, {"answer", "بله"}})});
    Json details = Json::object({{"answers", said}});
    std::string id = id_in(begins(browser, details)["conversation"]);
    EXPECT_EQ(id_in(begins(browser, details)["conversation"]), id);
    EXPECT_EQ(answers_of(id).size(), 1u);
}

class Rating : public Visit {
  protected:
    Browser browser = arrives();
    std::string id = conversation(browser);

    Answered rate(const Browser& who, Json score, std::string_view words = "") {
        return ask(who, "PUT", "/conversations/" + id + "/rating",
                   Json::object({{"score", std::move(score)}, {"words", words}}));
    }
    void resolve() { expect_status(agent(sara, "POST", "/conversations/" + id + "/resolve"), 200); }
};
HAMDEL_BOTH_ENGINES(Rating);

TEST_P(Rating, is_asked_for_when_it_is_resolved_and_seen_by_the_agents) {
    expect_refused(rate(browser, 5), 409, "not_resolved");
    resolve();
    EXPECT_TRUE(conversations(browser).at(0)["rating"].is_null());
    expect_status(rate(browser, 4, "  زود پاسخ دادید. "), 200);
    EXPECT_EQ(conversations(browser).at(0)["rating"].number(), 4);
    Json seen = shown_to_agents(id)["rating"];
    EXPECT_EQ(seen["score"].number(), 4);
    EXPECT_EQ(seen["words"].text(), "زود پاسخ دادید.");
    Json timeline = agent(sara, "GET", "/conversations/" + id + "/timeline")["data"];
    const Json& last = timeline.at(timeline.size() - 1);
    EXPECT_EQ(last["event"]["type"].text(), "conversation.rated");
    EXPECT_EQ(last["event"]["data"]["score"].number(), 4);
    EXPECT_TRUE(last["event"]["data"].find("words") == nullptr) << "words can be erased";
    EXPECT_EQ(shown_to_agents(id)["status"].text(), "resolved");
}

TEST_P(Rating, may_be_changed_and_is_asked_for_anew_after_the_next_time) {
    resolve();
    rate(browser, 1, "دیر بود");
    expect_status(rate(browser, 3), 200);
    EXPECT_EQ(shown_to_agents(id)["rating"]["score"].number(), 3);
    EXPECT_TRUE(shown_to_agents(id)["rating"]["words"].is_null());
    world().clock().forward(minutes(1));
    says(browser, "هنوز نشد", id);
    resolve();
    EXPECT_TRUE(conversations(browser).at(0)["rating"].is_null());
    EXPECT_EQ(shown_to_agents(id)["rating"]["score"].number(), 3);
}

TEST_P(Rating, is_between_one_and_five_and_the_visitors_own) {
    resolve();
    expect_wrong(rate(browser, 0), "score", "too_small");
    expect_wrong(rate(browser, 6), "score", "too_big");
    expect_wrong(rate(browser, 5, std::string(2001, 'x')), "words", "too_long");
    expect_refused(rate(arrives(), 5), 404, "conversation");
    EXPECT_TRUE(shown_to_agents(id)["rating"].is_null());
}

}  // namespace
}  // namespace hamdel::chat
