// Who waits longest: since when a customer waits is kept with each change, and lists can begin with
// it.
#include "desk.h"

namespace hamdel::conversations {
namespace {

class WaitingLongest : public Desk {
  protected:
    CustomerId roya = customer("رویا");
    std::string begins(std::string_view words) {
        return to_string(writes(roya, words).message.conversation_id);
    }
    // A minute goes by before it, so that no two moments are the same.
    Accepted says(const std::string& id, std::string_view words) {
        later();
        return writes(roya, words, id_of(id));
    }
    void later() { world().clock().forward(minutes(1)); }
    std::string since(const std::string& id) {
        return std::string(show(id)["waiting_since"].text());
    }
    std::string now() { return to_iso(world().clock().now()); }
    std::vector<std::string> order(const std::string& more = "") {
        std::vector<std::string> out;
        follow_pages(
            "/conversations?sort=waiting&page%5Bsize%5D=2" + more,
            [&](const std::string& path) { return get(sara, path); },
            [&](const Json& row) { out.push_back(id_in(row)); });
        return out;
    }
    using Ids = std::vector<std::string>;
};
HAMDEL_BOTH_ENGINES(WaitingLongest);

TEST_P(WaitingLongest, begins_with_the_first_unanswered_words_and_ends_with_an_answer) {
    std::string id = begins("سلام");
    std::string first = now();
    EXPECT_EQ(since(id), first);
    says(id, "کسی هست؟");
    EXPECT_EQ(since(id), first) << "more words do not begin it anew";
    note(sara, id, "دارم نگاه می‌کنم");
    EXPECT_EQ(since(id), first) << "a note is no answer";
    reply(sara, id, "بله، بفرمایید");
    EXPECT_TRUE(show(id)["waiting_since"].is_null());
    says(id, "دستگاه روشن نمی‌شود");
    EXPECT_EQ(since(id), now());
}

TEST_P(WaitingLongest, ends_where_it_is_resolved_or_the_customers_turn_and_is_found_again) {
    std::string id = begins("سلام");
    std::string first = now();
    later();
    for (std::string verb : {"resolve", "wait", "spam"}) {
        act(sara, id, verb);
        EXPECT_TRUE(show(id)["waiting_since"].is_null()) << verb;
        act(sara, id, "reopen");
        EXPECT_EQ(since(id), first) << verb;
    }
    snooze(id, hours(1));
    EXPECT_EQ(since(id), first) << "put aside by us, the customer waits all the same";
    reply(sara, id, "بله");
    act(sara, id, "resolve");
    act(sara, id, "reopen");
    EXPECT_TRUE(show(id)["waiting_since"].is_null()) << "all was answered";
}

TEST_P(WaitingLongest, nobody_waits_for_an_answer_to_spam) {
    std::string id = begins("خرید فالوور");
    act(sara, id, "spam");
    says(id, "تخفیف ویژه");
    act(sara, id, "reopen");
    EXPECT_FALSE(show(id)["waiting_since"].is_null());
    act(sara, id, "spam");
    says(id, "آخرین فرصت");
    EXPECT_TRUE(show(id)["waiting_since"].is_null());
}

TEST_P(WaitingLongest, comes_first_page_by_page_and_who_does_not_wait_last) {
    std::string a = begins("یک");
    later();
    std::string b = begins("دو");
    later();
    std::string c = begins("سه");
    later();
    reply(sara, b, "سلام");
    says(a, "هنوز منتظرم");
    EXPECT_EQ(order(), (Ids{a, c, b}));
    EXPECT_EQ(order("&status=open"), (Ids{a, c, b}));
    EXPECT_EQ(order("&status=open&view=mine"), (Ids{b}));
    EXPECT_EQ(order("&status=open&view=unassigned"), (Ids{a, c}));
    says(b, "ممنون، ولی نشد");
    reply(sara, a, "ببخشید");
    EXPECT_EQ(order("&status=open"), (Ids{c, b, a}));
    act(sara, c, "resolve");
    EXPECT_EQ(order("&status=open"), (Ids{b, a}));
    EXPECT_EQ(order("&status=resolved"), (Ids{c}));
}

TEST_P(WaitingLongest, goes_with_the_messages_and_comes_back_with_them) {
    std::string a = begins("یک");
    std::string first = now();
    later();
    std::string b = begins("دو");
    std::string second = now();
    later();
    reply(sara, b, "سلام");
    std::string move(act(sara, a, "merge", Json::object({{"into", b}}))["move_id"].text());
    EXPECT_EQ(since(b), first) << "who waited before waits on";
    EXPECT_TRUE(show(a)["waiting_since"].is_null());
    post(sara, "/conversation_moves/" + move + "/undo");
    EXPECT_EQ(since(a), first);
    EXPECT_TRUE(show(b)["waiting_since"].is_null());

    std::string kept = to_string(says(a, "یک چیز دیگر").message.id);
    std::string third = now();
    std::string part =
        id_in(act(sara, a, "split", Json::object({{"from_message_id", kept}}))["to"]);
    EXPECT_EQ(since(a), first);
    EXPECT_EQ(since(part), third);
    says(part, "و این هم");
    std::string only = to_string(says(part, "همین").message.id);
    post(sara, "/messages/" + kept + "/move", Json::object({{"conversation_id", b}}));
    EXPECT_EQ(since(b), third);
    EXPECT_NE(since(part), third) << "what is left waits from its own first words";
    act(sara, b, "resolve");
    post(sara, "/messages/" + only + "/move", Json::object({{"conversation_id", b}}));
    EXPECT_TRUE(show(b)["waiting_since"].is_null()) << "what is resolved waits for nothing";
}

TEST_P(WaitingLongest, opens_a_resolved_one_that_a_waiting_one_is_merged_into) {
    std::string a = begins("یک");
    act(sara, a, "resolve");
    later();
    std::string b = begins("دو");
    std::string second = now();
    act(sara, b, "merge", Json::object({{"into", a}}));
    EXPECT_EQ(status_of(a), "open");
    EXPECT_EQ(since(a), second);
}

struct Step {
    std::string detail;

    static constexpr auto fields = shape::fields(shape::field("detail", &Step::detail));
};

TEST_P(WaitingLongest, is_read_along_an_index_and_never_sorted) {
    std::string asked =
        "select c.id from conversation c where c.workspace_id = 1 and c.aside is null and "
        "c.status = 'open' and c.status <> 'resolved' order by c.waiting_since, c.id limit 50";
    std::string plan = world().store().write_now([&](Write& tx) {
        std::string out;
        if (tx.is_postgres()) {
            // A planner that knows of three rows would rather read them all.
            tx.run("set local enable_seqscan = off");
            for (const std::string& line : tx.all<std::string>("explain " + asked))
                out += line + "\n";
        } else {
            for (const Step& step : tx.all<Step>("explain query plan " + asked))
                out += step.detail + "\n";
        }
        return out;
    });
    EXPECT_NE(plan.find("conversation_by_waiting"), plan.npos) << plan;
    EXPECT_EQ(plan.find("TEMP B-TREE"), plan.npos) << plan;
    EXPECT_EQ(plan.find("Sort"), plan.npos) << plan;
}

}  // namespace
}  // namespace hamdel::conversations
