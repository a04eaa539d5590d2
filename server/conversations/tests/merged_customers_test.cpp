// Conversations of customers who turned out to be one.
#include "conversations/find.h"
#include "desk.h"

namespace hamdel::conversations {
namespace {

class Merged : public Desk {
  protected:
    CustomerId one = customer("نگار"), other = customer("رضا");
    std::string of_one, of_other;

    void both_write() {
        of_one = to_string(writes(one, "سلام، آسیابم").message.conversation_id);
        of_other = to_string(writes(other, "سلام، فنجانم").message.conversation_id);
    }
    void merge() {
        expect_status(post(sara, "/customers/" + to_string(one) + "/merge",
                           Json::object({{"other_id", to_string(other)}})),
                      200);
    }
    std::size_t shown_of(CustomerId id) {
        return get(sara, "/customers/" + to_string(id) + "/conversations")["data"].size();
    }
    std::string customer_of(const std::string& conversation) {
        return id_in(show(conversation)["customer"]);
    }
};
HAMDEL_BOTH_ENGINES(Merged);

TEST_P(Merged, stand_under_the_one_who_is_kept) {
    both_write();
    std::string before = to_text(show(of_other));
    merge();
    EXPECT_EQ(shown_of(one), 2u);
    EXPECT_EQ(shown_of(other), 2u) << "an old link leads to the same";
    EXPECT_EQ(customer_of(of_other), to_string(one));
    EXPECT_EQ(get(sara, "/conversations?customer_id=" + to_string(one))["data"].size(), 2u);

    Answered merges = get(sara, "/customers/" + to_string(one) + "/merges");
    expect_status(post(sara, "/customers/" + to_string(one) + "/merges/" +
                                 id_in(merges["data"].at(0)) + "/undo"),
                  200);
    EXPECT_EQ(shown_of(one), 1u);
    EXPECT_EQ(shown_of(other), 1u);
    EXPECT_EQ(to_text(show(of_other)), before);
}

TEST_P(Merged, show_a_visitor_the_own_ones_only) {
    both_write();
    merge();
    world().store().read_now([&](Read& tx) {
        EXPECT_EQ(find_conversation(tx, as_customer(other), id_of(of_other)).id, id_of(of_other));
        EXPECT_THROW(find_conversation(tx, as_customer(other), id_of(of_one)), Refusal);
        EXPECT_THROW(find_conversation(tx, as_customer(one), id_of(of_other)), Refusal);
    });
}

TEST_P(Merged, go_on_where_they_were) {
    both_write();
    merge();
    writes(other, "هنوز منتظرم", id_of(of_other));
    std::string later = to_string(writes(other, "یک پرسش دیگر").message.conversation_id);
    EXPECT_EQ(customer_of(later), to_string(one));
    EXPECT_EQ(shown_of(one), 3u);
}

}  // namespace
}  // namespace hamdel::conversations
