// Who is there, at several servers of one database, when one of them ends without a word.
#include "module/presence.h"
#include "tests/shop.h"

namespace hamdel::shop {
namespace {

void note(Write& tx, const Actor& who, std::string_view word) {
    tx.run("insert into cup (id, name) values (?, ?)", tx.new_id<Id<CustomerNoun>>(),
           std::to_string(who.id) + " " + std::string(word));
}

constexpr Door visits{.name = "visits",
                      .joined = [](Write& tx, const Actor& who) { note(tx, who, "joined"); },
                      .left = [](Write& tx, const Actor& who) { note(tx, who, "left"); },
                      .lost = [](Write& tx, const Actor& who) { note(tx, who, "lost"); }};
constexpr const Door* doors[] = {&visits};

class Servers : public Shop {
  protected:
    static constexpr presence::Node here = 1, there = 2;
    static constexpr Span silence = seconds(40);

    static Actor visitor(std::int64_t id) {
        return {.workspace = {7}, .type = ActorType::customer, .id = id};
    }
    void comes(presence::Node node, std::int64_t id) {
        store().write_now([&](Write& tx) { presence::came(tx, node, visits, visitor(id)); });
    }
    void goes(presence::Node node, std::int64_t id) {
        store().write_now([&](Write& tx) { presence::went(tx, node, visits, visitor(id)); });
    }
    bool beats(presence::Node node) {
        return store().write_now([&](Write& tx) { return presence::beat(tx, node); });
    }
    bool looks(presence::Node node, int most = 100) {
        return store().write_now(
            [&](Write& tx) { return presence::bury(tx, node, tx.now() - silence, doors, most); });
    }
    // What the door was told, in this order.
    std::vector<std::string> told() {
        return store().read_now(
            [](Read& tx) { return tx.all<std::string>("select name from cup order by id"); });
    }
    bool is_here(std::int64_t id) {
        return store().read_now(
            [&](Read& tx) { return presence::has_screen(tx, visits, visitor(id)); });
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, Servers,
                         ::testing::Values(world::Engine::sqlite, world::Engine::postgres),
                         engine_name);

using Words = std::vector<std::string>;

TEST_P(Servers, tell_the_door_when_the_last_screen_of_all_has_closed) {
    beats(here);
    beats(there);
    comes(here, 1);
    comes(there, 1);
    goes(here, 1);
    EXPECT_TRUE(is_here(1));
    goes(there, 1);
    EXPECT_FALSE(is_here(1));
    EXPECT_EQ(told(), (Words{"1 joined", "1 joined", "1 left"}));
}

TEST_P(Servers, end_the_presence_of_those_at_a_dead_one_and_of_nobody_else) {
    beats(here);
    beats(there);
    comes(there, 1);
    comes(there, 2);
    comes(here, 2);
    comes(here, 3);
    clock().forward(seconds(35));
    beats(here);
    looks(here);
    EXPECT_TRUE(is_here(1));  // it may only be slow
    clock().forward(seconds(10));
    beats(here);
    EXPECT_FALSE(looks(here));
    EXPECT_FALSE(is_here(1));
    EXPECT_TRUE(is_here(2));
    EXPECT_TRUE(is_here(3));
    EXPECT_EQ(told(), (Words{"1 joined", "2 joined", "2 joined", "3 joined", "1 lost"}));
    looks(here);
    EXPECT_EQ(told().size(), 5u);
}

TEST_P(Servers, bury_a_crowd_in_parts) {
    for (int i = 0; i < 5; ++i)
        comes(there, i);
    beats(here);
    EXPECT_TRUE(looks(here, 2));
    EXPECT_TRUE(looks(here, 2));
    EXPECT_FALSE(looks(here, 2));
    for (int i = 0; i < 5; ++i)
        EXPECT_FALSE(is_here(i));
}

TEST_P(Servers, learn_that_they_were_taken_for_dead) {
    EXPECT_FALSE(beats(there));
    EXPECT_TRUE(beats(there));
    clock().forward(minutes(2));
    beats(here);
    looks(here);
    EXPECT_FALSE(beats(there));
}

}  // namespace
}  // namespace hamdel::shop
