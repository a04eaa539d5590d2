// How far each side has read, and what becomes of an answer: sent, delivered, read.
#include "conversations/positions.h"
#include "conversations/find.h"
#include "desk.h"
#include "kernel/errors.h"

namespace hamdel::conversations {
namespace {

class Positions : public Desk {
  protected:
    CustomerId ali = customer("علی");
    std::string id = to_string(writes(ali, "سلام").message.conversation_id);

    std::string says(std::string_view words) { return id_in(reply(sara, id, words)["message"]); }
    static std::optional<MessageId> message(const std::string& text) {
        return parse_id<MessageNoun>(text);
    }
    void customer_is_at(const std::string& received, const std::string& read) {
        world().store().write_now([&](Write& tx) {
            keep_customer_position(tx, as_customer(ali), id_of(id),
                                   {message(received), message(read)});
        });
    }
    std::string state_of(const std::string& which) {
        std::string out;
        Json timeline = get(sara, "/conversations/" + id + "/timeline")["data"];
        for (const Json& item : *timeline.array())
            if (item["message"]["id"].text() == which)
                out = item["message"]["delivery"]["state"].text();
        return out;
    }
    Answered reads(std::string_view who, const Json& up_to) {
        return ask(who, "PUT", "/conversations/" + id + "/read", Json::object({{"up_to", up_to}}));
    }
};
HAMDEL_BOTH_ENGINES(Positions);

TEST_P(Positions, an_answer_is_sent_then_delivered_then_read) {
    std::string first = says("یک"), second = says("دو");
    EXPECT_EQ(state_of(first), "sent");
    customer_is_at(second, "");
    EXPECT_EQ(state_of(first), "delivered");
    EXPECT_EQ(state_of(second), "delivered");
    customer_is_at("", first);
    EXPECT_EQ(state_of(first), "read");
    EXPECT_EQ(state_of(second), "delivered");
    EXPECT_EQ(show(id)["customer_read_up_to"].text(), first);
    EXPECT_EQ(show(id)["customer_received_up_to"].text(), second);
}

TEST_P(Positions, what_is_read_has_been_received) {
    std::string first = says("یک");
    customer_is_at("", first);
    EXPECT_EQ(show(id)["customer_received_up_to"].text(), first);
}

TEST_P(Positions, never_go_back_and_tell_only_news) {
    std::string first = says("یک"), second = says("دو");
    customer_is_at("", second);
    customer_is_at(first, first);
    EXPECT_EQ(show(id)["customer_read_up_to"].text(), second);
    EXPECT_EQ(world().events("conversation.seen").size(), 1u);
}

TEST_P(Positions, of_each_agent_are_their_own) {
    Json last = show(id)["last_message"]["id"];
    expect_status(reads(sara, last), 204);
    EXPECT_EQ(show(id)["read_up_to"], last);
    EXPECT_TRUE(get(reza, "/conversations/" + id)["read_up_to"].is_null());
    std::string next = says("سلام");
    reads(sara, next);
    reads(sara, last);
    EXPECT_EQ(show(id)["read_up_to"].text(), next) << "it goes only forward";
    EXPECT_EQ(world().events("conversation.read").size(), 2u);
}

TEST_P(Positions, are_messages_of_the_conversation) {
    Json elsewhere = show(conversation())["last_message"]["id"];
    expect_wrong(reads(sara, elsewhere), "up_to", "unknown_value");
    expect_wrong(reads(sara, "msg_1"), "up_to", "malformed_id");
    EXPECT_THROW(customer_is_at(std::string(elsewhere.text()), ""), Refusal);
}

TEST_P(Positions, a_viewer_reads_as_well) {
    expect_status(reads(vida, show(id)["last_message"]["id"]), 204);
}

}  // namespace
}  // namespace hamdel::conversations
