// What a visitor says and reads: the first word makes the conversation, and every word comes once.
#include "conversations/message.h"
#include "visit.h"

namespace hamdel::chat {
namespace {

using conversations::longest_body;

class Talking : public Visit {
  protected:
    Browser visitor = arrives();

    std::int64_t count(std::string_view table) {
        return value<std::int64_t>("select count(*) from " + std::string(table));
    }
    Answered send(Json body, const Browser& who) {
        if (!body.find("client_id")) body.set("client_id", "c");
        return ask(who, "POST", "/messages", body);
    }
    Answered send(Json body) { return send(std::move(body), visitor); }
    Answered reads(const std::string& id, const Json& at) {
        return ask(visitor, "PUT", "/conversations/" + id + "/position", at);
    }
};
HAMDEL_BOTH_ENGINES(Talking);

TEST_P(Talking, the_first_word_makes_customer_conversation_and_number) {
    Answered said = says(visitor, "سلام، آسیابم کار نمی‌کند");
    expect_status(said, 201);
    EXPECT_EQ(said["message"]["direction"].text(), "incoming");
    EXPECT_EQ(said["message"]["author"]["type"].text(), "customer");
    EXPECT_EQ(said["conversation"]["status"].text(), "open");
    EXPECT_GE(said["conversation"]["number"].number(), 1001);
    EXPECT_TRUE(said["conversation"]["agent"].is_null());
    EXPECT_EQ(said["conversation"]["unread"].number(), 0);
    EXPECT_EQ(count("customer"), 1);
    Json shown = shown_to_agents(id_in(said["conversation"]));
    EXPECT_EQ(shown["customer"]["id"].text(), visitor.customer);
    EXPECT_EQ(shown["channel"]["type"].text(), "chat");
    EXPECT_EQ(shown["language"].text(), "fa");
}

TEST_P(Talking, the_same_client_id_again_is_the_same_message) {
    Answered first = says(visitor, "سلام", "", "c-1"), again = says(visitor, "سلام", "", "c-1");
    expect_status(again, 201);
    EXPECT_EQ(first["message"], again["message"]);
    EXPECT_EQ(first["conversation"], again["conversation"]);
    EXPECT_EQ(count("message"), 1);
    EXPECT_EQ(count("conversation"), 1);
    says(arrives(), "سلام", "", "c-1");
    EXPECT_EQ(count("message"), 2) << "another visitor's word is another message";
}

TEST_P(Talking, without_a_client_id_nothing_is_taken) {
    expect_wrong(ask(visitor, "POST", "/messages", Json::object({{"body", "سلام"}})), "client_id",
                 "required");
    EXPECT_EQ(count("message"), 0);
}

TEST_P(Talking, empty_odd_and_too_long_words_are_refused_and_nothing_stays) {
    expect_wrong(send(Json::object({{"body", " \n "}})), "body", "required");
    expect_wrong(send(Json::object({{"body", std::string("\0", 1)}})), "body", "null_character");
    expect_wrong(send(Json::object({{"body", 7}})), "body", "wrong_type");
    Answered refused = send(Json::object({{"body", std::string(longest_body + 1, 'x')}}));
    expect_refused(refused, 413, "body_too_large");
    EXPECT_EQ(refused["limit"].number(), std::int64_t(longest_body));
    EXPECT_EQ(count("message"), 0);
    EXPECT_EQ(count("conversation"), 0);
    EXPECT_EQ(count("customer"), 0);
    expect_status(send(Json::object({{"body", std::string(longest_body, 'x')}})), 201);
}

TEST_P(Talking, goes_on_in_the_same_conversation_and_in_no_other) {
    std::string id = conversation(visitor);
    EXPECT_EQ(id_in(says(visitor, "و یک چیز دیگر", id)["conversation"]), id);
    EXPECT_NE(id_in(says(visitor, "چیزی نو")["conversation"]), id);
    Browser stranger = arrives();
    conversation(stranger);
    expect_refused(says(stranger, "سلام", id), 404, "conversation");
    EXPECT_EQ(messages(visitor, id).size(), 2u);
}

TEST_P(Talking, writing_on_a_resolved_conversation_opens_it_for_seven_days) {
    std::string id = conversation(visitor);
    agent(sara, "POST", "/conversations/" + id + "/resolve");
    EXPECT_EQ(conversations(visitor).at(0)["status"].text(), "resolved");
    world().clock().forward(days(7));
    EXPECT_EQ(id_in(says(visitor, "باز هم", id)["conversation"]), id);
    agent(sara, "POST", "/conversations/" + id + "/resolve");
    world().clock().forward(days(7));
    world().clock().forward(milliseconds(1));
    Answered late = says(visitor, "دوباره", id);
    EXPECT_NE(id_in(late["conversation"]), id);
    EXPECT_EQ(shown_to_agents(id_in(late["conversation"]))["linked_to_id"].text(), id);
    EXPECT_EQ(conversations(visitor).size(), 2u);
}

TEST_P(Talking, waiting_and_snoozed_are_just_open_to_a_visitor) {
    std::string id = conversation(visitor);
    agent(sara, "POST", "/conversations/" + id + "/wait");
    EXPECT_EQ(conversations(visitor).at(0)["status"].text(), "open");
    Json until = Json::object({{"until", to_iso(world().clock().now() + hours(1))}});
    agent(sara, "POST", "/conversations/" + id + "/snooze", until);
    EXPECT_EQ(conversations(visitor).at(0)["status"].text(), "open");
    EXPECT_EQ(says(visitor, "کجایید؟", id)["conversation"]["status"].text(), "open");
    EXPECT_EQ(shown_to_agents(id)["status"].text(), "open");
}

TEST_P(Talking, messages_go_back_page_by_page) {
    std::string id = conversation(visitor, "0");
    for (int i = 1; i <= 8; ++i) {
        says(visitor, std::to_string(i), id);
        answers(sara, id, "یادداشت", "note");
    }
    for (int size : {1, 3, 9, 100}) {
        std::string seen, cursor,
            path = "/conversations/" + id + "/messages?page[size]=" + std::to_string(size);
        do {
            Answered page =
                ask(visitor, "GET", path + (cursor.empty() ? "" : "&page[before]=" + cursor));
            std::string here;
            for (const Json& message : *page["data"].array())
                here += message["body"].text();
            seen = here + seen;
            cursor = page["meta"]["before_cursor"].text();
            EXPECT_EQ(page["meta"]["has_more"], Json(!cursor.empty()));
        } while (!cursor.empty());
        EXPECT_EQ(seen, "012345678") << size;
    }
    expect_status(ask(visitor, "GET", "/conversations/" + id + "/messages?page[before]=!"), 422);
}

TEST_P(Talking, what_was_answered_is_unread_until_it_is_read) {
    std::string id = conversation(visitor);
    Json first = answers(sara, id, "یک")["message"], second = answers(sara, id, "دو")["message"];
    EXPECT_EQ(conversations(visitor).at(0)["unread"].number(), 2);
    EXPECT_EQ(conversations(visitor).at(0)["agent"]["name"].text(), "سارا");
    expect_status(reads(id, Json::object({{"received", second["id"]}, {"read", first["id"]}})),
                  204);
    EXPECT_EQ(conversations(visitor).at(0)["unread"].number(), 1);
    EXPECT_EQ(shown_to_agents(id)["customer_received_up_to"], second["id"]);
    EXPECT_EQ(shown_to_agents(id)["customer_read_up_to"], first["id"]);
    Json elsewhere = says(visitor, "جای دیگر")["message"]["id"];
    expect_wrong(reads(id, Json::object({{"read", elsewhere}})), "read", "unknown_value");
}

TEST_P(Talking, files_are_sent_once_by_who_uploaded_them) {
    std::string file = id_in(upload(visitor).body);
    Browser stranger = arrives();
    Json body = Json::object({{"body", ""}, {"attachment_ids", Json::array({file})}});
    expect_wrong(send(body, stranger), "attachment_ids", "unknown_value");
    Answered sent = send(body);
    expect_status(sent, 201);
    std::string url(sent["message"]["attachments"].at(0)["url"].text());
    EXPECT_EQ(world().call_with({}, "GET", url).blob_hash, std::string(64, 'a'));
    body.set("client_id", "c-2");
    expect_wrong(send(body), "attachment_ids", "unknown_value");
    expect_refused(upload(visitor, conversations::largest_attachment + 1), 413,
                   "attachment_too_large");
}

TEST_P(Talking, more_than_twenty_files_are_refused) {
    Json files{Json::Array{}};
    for (int i = 0; i < 21; ++i)
        files.push(id_in(upload(visitor, 1).body));
    expect_refused(send(Json::object({{"body", "همه"}, {"attachment_ids", files}})), 413,
                   "too_many_attachments");
    EXPECT_EQ(count("message"), 0);
}

TEST_P(Talking, typing_is_for_the_own_conversations) {
    std::string id = conversation(visitor);
    Json active = Json::object({{"active", true}});
    expect_status(ask(visitor, "POST", "/conversations/" + id + "/typing", active), 204);
    expect_status(ask(arrives(), "POST", "/conversations/" + id + "/typing", active), 404);
}

}  // namespace
}  // namespace hamdel::chat
