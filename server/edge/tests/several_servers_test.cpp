// Several servers of one database, of which one has died.
#include "module/presence.h"
#include "tests/screen.h"

namespace hamdel::edge::test {
namespace {

Options watchful() {
    Options out = roomy();
    out.limits.node_beat = milliseconds(20);
    out.limits.node_silence = seconds(30);
    return out;
}

void let_come(Running& house, std::int64_t node, std::int64_t actor) {
    house.store().write_now([&](Write& tx) {
        presence::came(tx, node, note_door,
                       {.workspace = {1}, .type = ActorType::agent, .id = actor});
    });
}

TEST(SeveralServers, EndThePresenceAtADeadOne) {
    Running house(watchful(), world::Engine::postgres);
    constexpr std::int64_t dead = 1, living = 2;
    house.store().write_now([&](Write& tx) {
        presence::beat(tx, living);
        tx.run("insert into server_node (id, seen_at) values (?, ?)", dead, tx.now() - minutes(1));
    });
    let_come(house, living, 12);
    let_come(house, dead, 11);
    Client own = open_screen(house);
    read_json(own);
    house.await([&] { return house.presence("number 11", "lost") == 1; });
    EXPECT_EQ(house.presence("number 12", "lost"), 0);
    EXPECT_EQ(house.presence("hall", "left"), 0);
}

TEST(SeveralServers, OneThatWasTakenForDeadSaysWhoIsHere) {
    Running house(watchful(), world::Engine::postgres);
    Client own = open_screen(house);
    house.await([&] { return house.presence("hall", "joined") == 1; });
    house.store().write_now([](Write& tx) {
        tx.run("delete from present_actor");
        tx.run("delete from server_node");
    });
    house.await([&] { return house.presence("hall", "joined") >= 2; });
    EXPECT_TRUE(house.store().read_now([](Read& tx) {
        return tx.value<std::int64_t>("select count(*) from present_actor") == 1;
    }));
}

}  // namespace
}  // namespace hamdel::edge::test
