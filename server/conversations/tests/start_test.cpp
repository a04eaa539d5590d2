// How conversations begin.
#include <set>

#include "desk.h"

namespace hamdel::conversations {
namespace {

class Starting : public Desk {
  protected:
    Answered start(const Json& customer, const Json& message, std::string_view who = sara) {
        return post(who, "/conversations",
                    Json::object({{"customer", customer}, {"message", message}}));
    }
    static Json new_customer() {
        return Json::object(
            {{"name", "زهرا"},
             {"identities",
              Json::array({Json::object({{"type", "phone"}, {"value", "۰۹۱۲ ۱۲۳ ۴۵۶۷"}})})}});
    }
    static Json words(std::string_view body, std::string_view direction = "incoming") {
        return Json::object({{"body", body}, {"direction", direction}});
    }
};
HAMDEL_BOTH_ENGINES(Starting);

TEST_P(Starting, the_first_word_makes_a_conversation_with_a_number_of_its_own) {
    std::set<std::int64_t> numbers;
    for (int i = 0; i < 5; ++i) {
        Json shown = show(conversation("سلام، آسیابم کار نمی‌کند"));
        EXPECT_EQ(shown["status"].text(), "open");
        EXPECT_EQ(shown["language"].text(), "fa");
        EXPECT_EQ(shown["customer"]["name"].text(), "علی کریمی");
        EXPECT_EQ(shown["channel"]["type"].text(), "chat");
        EXPECT_EQ(shown["last_message"]["preview"].text(),
                  "سلام، آسیابم کار نمی‌کند");
        EXPECT_TRUE(shown["assignee_id"].is_null());
        EXPECT_TRUE(numbers.empty() || shown["number"].number() > *numbers.rbegin());
        numbers.insert(shown["number"].number());
    }
    EXPECT_EQ(numbers.size(), 5u);
    EXPECT_GE(*numbers.begin(), 1001);
    EXPECT_EQ(world().events("conversation.created").size(), 5u);
}

TEST_P(Starting, it_is_found_by_its_number) {
    Json shown = show(conversation());
    std::string number = std::to_string(shown["number"].number());
    EXPECT_EQ(get(sara, "/conversations/number/" + number).body, shown);
    expect_refused(get(neighbour, "/conversations/number/" + number), 404, "conversation");
    expect_status(get(sara, "/conversations/number/999999"), 404);
    expect_status(get(sara, "/conversations/number/1x"), 404);
}

TEST_P(Starting, an_agent_starts_one_and_the_customer_is_made) {
    Answered made = start(new_customer(), words("می‌خواهم سفارش بدهم"));
    expect_status(made, 201);
    EXPECT_EQ(made["customer"]["name"].text(), "زهرا");
    EXPECT_EQ(made["last_message"]["direction"].text(), "incoming");
    EXPECT_EQ(made["last_message"]["author_name"].text(), "زهرا");
    EXPECT_FALSE(made["last_incoming_id"].is_null());
    EXPECT_TRUE(made["first_replied_at"].is_null());
}

TEST_P(Starting, the_same_phone_in_another_spelling_is_the_same_customer) {
    Answered first = start(new_customer(), words("یک"));
    Json again = Json::object(
        {{"identities",
          Json::array({Json::object({{"type", "phone"}, {"value", "+989121234567"}})})}});
    Answered second = start(again, words("دو"));
    expect_status(second, 201);
    EXPECT_EQ(first["customer"]["id"], second["customer"]["id"]);
    EXPECT_NE(first["number"], second["number"]);
}

TEST_P(Starting, an_agent_may_write_first) {
    std::string who = to_string(customer("رویا"));
    Answered made = start(Json::object({{"id", who}}), words("سفارش شما رسید", "outgoing"));
    expect_status(made, 201);
    EXPECT_TRUE(made["last_incoming_id"].is_null());
    EXPECT_FALSE(made["first_replied_at"].is_null());
    EXPECT_EQ(made["last_message"]["author_name"].text(), "سارا");
}

TEST_P(Starting, files_come_with_the_words_of_either_side) {
    for (std::string_view direction : {"incoming", "outgoing", "note"}) {
        Json message = words("عکس", direction);
        message.set("attachment_ids", Json::array({id_in(upload(sara, "aks.png").body)}));
        expect_status(start(Json::object({{"name", "رویا"}}), message), 201);
    }
}

TEST_P(Starting, subject_kind_and_language_are_kept) {
    Answered made = post(sara, "/conversations",
                         Json::object({{"customer", Json::object({{"name", "رویا"}})},
                                       {"subject", "  خرابیِ   آسیاب "},
                                       {"kind", "care"},
                                       {"language", "en"},
                                       {"channel_id", to_string(channel)},
                                       {"message", words("hello")}}));
    expect_status(made, 201);
    EXPECT_EQ(made["subject"].text(), "خرابیِ آسیاب");
    EXPECT_EQ(made["kind"].text(), "care");
    EXPECT_EQ(made["language"].text(), "en");
}

TEST_P(Starting, what_is_missing_or_foreign_is_refused_and_nothing_stays) {
    auto before = value<std::int64_t>("select count(*) from customer");
    expect_wrong(start(Json(Json::Object{}), words("سلام")), "customer", "required");
    expect_wrong(start(new_customer(), words("   ")), "message.body", "required");
    Json foreign = Json::object({{"id", to_string(neighbours_customer())}});
    expect_refused(start(foreign, words("سلام")), 404, "customer");
    Answered channel = post(sara, "/conversations",
                            Json::object({{"customer", new_customer()},
                                          {"channel_id", to_string(neighbours_channel)},
                                          {"message", words("سلام")}}));
    expect_refused(channel, 404, "channel");
    EXPECT_EQ(value<std::int64_t>("select count(*) from conversation"), 0);
    EXPECT_EQ(value<std::int64_t>("select count(*) from message"), 0);
    EXPECT_EQ(value<std::int64_t>("select count(*) from customer"), before + 1);  // the neighbour's
}

TEST_P(Starting, what_is_wrong_is_named_as_it_was_written) {
    auto identities = [](std::string_view type, std::string_view second) {
        Json known = Json::object({{"type", "phone"}, {"value", "+989121234567"}});
        Json other = Json::object({{"type", type}, {"value", second}});
        return Json::object({{"identities", Json::array({known, other})}});
    };
    expect_wrong(start(identities("email", "sara at home"), words("سلام")),
                 "customer.identities[1].value", "malformed_email");
    expect_wrong(start(identities("pigeon", "sara"), words("سلام")), "customer.identities[1].type",
                 "unknown_value");
    Json message = words("عکس");
    message.set("attachment_ids", Json::array({id_in(upload(reza, "aks.png").body)}));
    expect_wrong(start(new_customer(), message), "message.attachment_ids", "unknown_value");
}

TEST_P(Starting, subject_kind_priority_and_language_change_later) {
    std::string id = conversation();
    Answered changed = ask(sara, "PATCH", "/conversations/" + id,
                           Json::object({{"subject", "آسیاب"},
                                         {"kind", "support"},
                                         {"priority", "urgent"},
                                         {"language", "en"}}));
    expect_status(changed, 200);
    EXPECT_EQ(changed["subject"].text(), "آسیاب");
    EXPECT_EQ(changed["kind"].text(), "support");
    EXPECT_EQ(changed["priority"].text(), "urgent");
    EXPECT_EQ(changed["language"].text(), "en");
    EXPECT_EQ(show(id), changed.body);
    ASSERT_EQ(world().events("conversation.changed").size(), 1u);
    expect_status(ask(sara, "PATCH", "/conversations/" + id, Json::object({{"kind", "support"}})),
                  200);
    EXPECT_EQ(world().events("conversation.changed").size(), 1u)
        << "nothing changed the second time";
    expect_wrong(ask(sara, "PATCH", "/conversations/" + id, Json::object({{"subject", " "}})),
                 "subject", "required");
    expect_wrong(ask(sara, "PATCH", "/conversations/" + id, Json::object({{"kind", "sales"}})),
                 "kind", "unknown_value");
}

}  // namespace
}  // namespace hamdel::conversations
