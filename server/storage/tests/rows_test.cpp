#include "fixture.h"

namespace hamdel::storage {
namespace {

enum class Colour { red, green };
constexpr auto names(Colour) {
    return std::array<std::string_view, 2>{"red", "green"};
}

struct Inner {
    std::string word;
    std::optional<std::int64_t> number;

    static constexpr auto fields =
        shape::fields(shape::field("word", &Inner::word), shape::field("number", &Inner::number));
};

struct Everything {
    WorkspaceId id;
    Instant at;
    Colour colour = Colour::red;
    double real = 0;
    bool yes = false;
    std::optional<std::string> none;
    std::vector<std::string> list;
    Json json;
    std::optional<Inner> inner;
    std::optional<Inner> absent;

    static constexpr auto fields = shape::fields(
        shape::field("id", &Everything::id), shape::field("at", &Everything::at),
        shape::field("colour", &Everything::colour), shape::field("real", &Everything::real),
        shape::field("yes", &Everything::yes), shape::field("none", &Everything::none),
        shape::field("list", &Everything::list), shape::field("json", &Everything::json),
        shape::field("inner", &Everything::inner), shape::field("absent", &Everything::absent));
};

class Rows : public BothEngines {};
ON_BOTH_ENGINES(Rows);

TEST_P(Rows, every_sort_of_value_comes_back_as_it_went) {
    static constexpr Migration step[] = {things_step[0], {.name = "every/0001", .sql = R"(
        create table every (id bigint primary key, at bigint, colour text, "real" real, yes bigint,
                            none text, list text, json text, word text, number bigint,
                            raw bytea))"}};
    auto store = database().open(shared_clock(), step);
    std::string raw("\0\xff'x", 4);
    store->write_now([&](Write& tx) {
        tx.run("insert into every values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", WorkspaceId{5},
               tx.now(), Colour::green, 1.5, true, std::optional<std::string>(),
               std::vector<std::string>{"a", "b;?'"}, Json::object({{"k", 1}}), "قهوه", nullptr,
               Bytes{raw});
    });
    store->read_now([&](Read& tx) {
        auto found = tx.one<Everything>(R"(
            select id, at, colour, "real", yes, none, list, json, word as "inner.word",
                   number as "inner.number", none as "absent.word", number as "absent.number"
            from every where (? is null or id = ?) and (? is null or colour = ?))",
                                        WorkspaceId{5}, WorkspaceId{5}, nullptr, nullptr);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->id.value, 5);
        EXPECT_EQ(found->at, clock().now());
        EXPECT_EQ(found->colour, Colour::green);
        EXPECT_EQ(found->real, 1.5);
        EXPECT_TRUE(found->yes);
        EXPECT_FALSE(found->none);
        EXPECT_EQ(found->list, (std::vector<std::string>{"a", "b;?'"}));
        EXPECT_EQ(found->json, Json::object({{"k", 1}}));
        ASSERT_TRUE(found->inner);
        EXPECT_EQ(found->inner->word, "قهوه");
        EXPECT_FALSE(found->absent);
        EXPECT_EQ(tx.value<std::string>("select raw from every"), raw);
    });
}

TEST_P(Rows, both_engines_order_compare_and_count_alike) {
    store().write_now([](Write& tx) {
        int id = 0;
        for (const char* name : {"b", "B", "a", "é", "آ"}) {
            ++id;
            tx.run("insert into thing (id, name, size) values (?, ?, ?)", id, name, id * 10);
        }
    });
    store().read_now([](Read& tx) {
        EXPECT_EQ(tx.all<std::string>("select name from thing order by name"),
                  (std::vector<std::string>{"B", "a", "b", "é", "آ"}));
        EXPECT_EQ(tx.value<int>("select count(*) from thing where name like 'b%'"), 1);
        EXPECT_EQ(tx.value<int>("select sum(size) from thing"), 150);
        EXPECT_EQ(tx.value<bool>("select max(size) > 40 from thing"), true);
        EXPECT_EQ(tx.value<int>("select greatest(3, ?, 1) - least(5, ?)", 9, 2), 7);
        EXPECT_EQ(tx.value<int>(
                      "select count(*) from thing where id in (select value from each_number(?))",
                      std::vector<std::int64_t>{1, 3, 99}),
                  2);
        EXPECT_EQ(tx.value<int>(
                      "select count(*) from thing where name in (select value from each_text(?))",
                      std::vector<std::string>{"a", "آ", "?"}),
                  2);
    });
}

TEST_P(Rows, changes_are_counted_and_can_answer_rows) {
    store().write_now([](Write& tx) {
        for (int id = 1; id <= 3; ++id)
            add_thing(tx, id);
        EXPECT_EQ(tx.run("update thing set size = 1 where id > ?", 1), 2);
        EXPECT_EQ(tx.run("delete from thing where id = ?", 77), 0);
        // All rows are changed though only the first is asked for.
        EXPECT_TRUE(tx.one<int>("update thing set size = 5 returning id"));
        EXPECT_EQ(tx.value<int>("select count(*) from thing where size = 5"), 3);
    });
}

TEST_P(Rows, the_same_statement_may_run_inside_itself) {
    store().write_now([](Write& tx) {
        for (int id = 1; id <= 3; ++id)
            add_thing(tx, id);
        int pairs = 0;
        constexpr auto sql = "select id from thing order by id";
        tx.each<int>(sql, [&](int) {
            tx.each<int>(sql, [&](int) { return ++pairs > 0; });
            return true;
        });
        EXPECT_EQ(pairs, 9);
    });
}

TEST_P(Rows, what_breaks_a_rule_is_refused_by_name) {
    store().write_now([](Write& tx) { add_thing(tx, 1); });
    auto refusal = [this](auto body) { return refusal_of([&] { store().write_now(body); }); };
    EXPECT_EQ(refusal([](Write& tx) { add_thing(tx, 1); }), "already_exists");
    EXPECT_EQ(refusal([](Write& tx) { tx.run("insert into part values (1, 99)"); }),
              "unknown_reference");
    EXPECT_EQ(refusal([](Write& tx) {
                  tx.run("insert into thing (id, name) values (2, ?)", std::string("a\0b", 3));
              }),
              "text_holds_nul");
    EXPECT_EQ(things(), 1);
}

TEST_P(Rows, a_failed_statement_ends_its_transaction_even_if_it_was_caught) {
    store().write_now([](Write& tx) { add_thing(tx, 1); });
    auto refusal = refusal_of([&] {
        store().write_now([](Write& tx) {
            add_thing(tx, 2);
            try {
                add_thing(tx, 1);
            } catch (const Refusal&) {
            }
        });
    });
    EXPECT_EQ(refusal, "already_exists");
    EXPECT_EQ(things(), 1);
}

}  // namespace
}  // namespace hamdel::storage
