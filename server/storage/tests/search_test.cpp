#include "storage/search.h"

#include "fixture.h"

namespace hamdel::search {
namespace {

using storage::BothEngines;
using storage::Engine;
using storage::engine_name;

constexpr WorkspaceId shop{7}, other{8};

class Search : public BothEngines {
  protected:
    void add(std::int64_t document, std::string_view text, Kind kind = Kind::message,
             WorkspaceId workspace = shop) {
        store().write_now([&](Write& tx) { index(tx, kind, workspace, document, text); });
    }
    std::vector<std::int64_t> found(std::string_view typed, Order order = Order::newest,
                                    int limit = 10, Kind kind = Kind::message,
                                    WorkspaceId workspace = shop) {
        auto hits = store().read_now([&](Read& tx) {
            return find(tx, kind, workspace, text::parse_query(typed), order, limit);
        });
        std::vector<std::int64_t> out;
        for (const Hit& hit : hits)
            out.push_back(hit.document);
        return out;
    }
    using Documents = std::vector<std::int64_t>;
};
ON_BOTH_ENGINES(Search);

TEST_P(Search, finds_words_stems_and_beginnings_newest_first) {
    add(1, "The grinder makes a strange noise");
    add(2, "Two grinders ordered last week");
    add(3, "Where is my coffee?");
    EXPECT_EQ(found("grinder "), (Documents{2, 1}));
    EXPECT_EQ(found("grinders "), (Documents{2, 1}));
    EXPECT_EQ(found("grin"), (Documents{2, 1}));
    EXPECT_EQ(found("gri"), (Documents{2, 1}));
    EXPECT_EQ(found("g"), (Documents{2, 1}));
    EXPECT_EQ(found("tw"), Documents{2});
    EXPECT_EQ(found("is"), Documents{3});
    EXPECT_EQ(found("grin "), Documents{});
    EXPECT_EQ(found("ordered grinder "), Documents{2});
    EXPECT_EQ(found("grinder ", Order::newest, 1), Documents{2});
    EXPECT_EQ(found(""), Documents{});
    EXPECT_EQ(found("\" OR * ' & |"), Documents{});
}

TEST_P(Search, finds_persian_however_it_is_typed) {
    add(1, "آسیاب قهوهٔ من کار نمی‌کند");
    add(2, "سفارش قهوه کی می‌رسد؟");
    EXPECT_EQ(found("قهوه "), (Documents{2, 1}));
    EXPECT_EQ(found("آسياب "), Documents{1});  // with the Arabic yeh
    EXPECT_EQ(found("سفا"), Documents{2});
    EXPECT_EQ(found("سفار"), Documents{2});
    EXPECT_EQ(found("سف"), Documents{2});
}

TEST_P(Search, answers_questions_by_most_of_their_words) {
    add(1, "برای تعویض تیغهٔ آسیاب، پیچ کناری را باز کنید");
    add(2, "تیغهٔ آسیاب پس از دو سال کند می‌شود");
    add(3, "هزینهٔ ارسال برای شهرستان‌ها جداست");
    add(4, "برای باز کردن حساب به شعبه بروید", Kind::message, other);
    constexpr auto question = "چطور تیغهٔ آسیابم را خودم تعویض کنم؟";
    EXPECT_EQ(found(question, Order::best), (Documents{1, 2}));
    EXPECT_EQ(found(question, Order::newest), Documents{});
    // Who holds all words comes first, be others rarer.
    add(5, "را تعویض کنم چطور خودم تیغهٔ آسیابم و سفارش و ارسال و هزینه و سال و شهر و حساب");
    EXPECT_EQ(found(question, Order::best), (Documents{5, 1, 2}));
    EXPECT_EQ(found(question, Order::best, 2), (Documents{5, 1}));
    // One word of a question is not enough, and two words are both asked for.
    EXPECT_EQ(found("شهرستان‌ها چند کارمند ", Order::best), Documents{});
    EXPECT_EQ(found("تیغهٔ شعبه ", Order::best), Documents{});
}

TEST_P(Search, keeps_workspaces_and_kinds_apart) {
    add(1, "coffee");
    add(2, "coffee", Kind::message, other);
    add(3, "coffee", Kind::customer);
    EXPECT_EQ(found("coffee "), Documents{1});
    EXPECT_EQ(found("coffee ", Order::newest, 10, Kind::message, other), Documents{2});
    EXPECT_EQ(found("coffee ", Order::newest, 10, Kind::customer), Documents{3});
    EXPECT_EQ(found("coffee ", Order::newest, 10, Kind::conversation), Documents{});
}

TEST_P(Search, forgets_and_replaces) {
    add(1, "old words");
    add(2, "old things");
    store().write_now([](Write& tx) {
        index(tx, Kind::message, shop, 1, "new words", "old words");
        forget(tx, Kind::message, shop, 2, "old things");
    });
    EXPECT_EQ(found("old "), Documents{});
    EXPECT_EQ(found("new "), Documents{1});
    EXPECT_EQ(found("words "), Documents{1});
}

TEST_P(Search, a_refused_function_leaves_nothing_in_the_index) {
    EXPECT_THROW(store().write_now([](Write& tx) {
        index(tx, Kind::message, shop, 1, "coffee");
        throw Refusal(Problem::conflict, "no");
    }),
                 Refusal);
    EXPECT_EQ(found("coffee "), Documents{});
}

TEST_P(Search, long_work_alone_is_indexed_whole_or_not_at_all) {
    auto add_many = [](Write& tx, std::string_view text) {
        for (int i = 1; i <= 2500; ++i)
            index(tx, Kind::message, shop, i, text);
    };
    EXPECT_THROW(store().write_alone_now([&](Write& tx) {
        add_many(tx, "tea");
        throw Refusal(Problem::conflict, "no");
    }),
                 Refusal);
    EXPECT_EQ(found("tea "), Documents{});
    store().write_alone_now([&](Write& tx) { add_many(tx, "coffee"); });
    EXPECT_EQ(found("coffee ", Order::newest, 3000).size(), 2500u);
}

TEST_P(Search, the_best_answers_come_first) {
    std::int64_t day = first_id_at(clock().now()) - first_id_at(clock().now() - days(1));
    std::int64_t now = first_id_at(clock().now());
    std::string filler = " and then many other words follow about this and that and the weather";
    add(now - 3 * day, "coffee coffee coffee");
    add(now - 2 * day, "coffee" + filler + filler);
    EXPECT_EQ(found("coffee ", Order::best), (Documents{now - 3 * day, now - 2 * day}));
    // Of two that are alike, the newer.
    add(now - 200 * day, "tea for two");
    add(now - 1 * day, "tea for two");
    EXPECT_EQ(found("tea ", Order::best), (Documents{now - 1 * day, now - 200 * day}));
}

}  // namespace
}  // namespace hamdel::search
