// What only PostgreSQL does: several writers at one time, and a server that may go away.
#include <latch>
#include <thread>

#include "fixture.h"
#include "world/postgres_server.h"

namespace hamdel::storage {
namespace {

class Postgres : public ::testing::Test {
  protected:
    TestDatabase database_{Engine::postgres};
    std::shared_ptr<FixedClock> clock_ = std::make_shared<FixedClock>(Instant{1'800'000'000'000});
    // Nothing here waits in vain for a server of two shared cores.
    std::unique_ptr<Store> store_ = database_.open(clock_, things_step, {.deadline = seconds(30)});
};

TEST_F(Postgres, an_event_committed_late_is_not_skipped) {
    std::latch recorded(1), held(1);
    std::jthread late([&] {
        store_->write_now([&](Write& tx) {
            tx.record({.workspace_id = {1}, .type = "thing.early_but_slow"});
            recorded.count_down();
            held.wait();
        });
    });
    recorded.wait();
    store_->write_now([](Write& tx) { tx.record({.workspace_id = {1}, .type = "thing.quick"}); });
    EXPECT_TRUE(store_->events_after(0, 10).empty());
    EXPECT_EQ(store_->last_event(), 0);
    held.count_down();
    late.join();
    auto events = store_->events_after(0, 10);
    ASSERT_EQ(events.size(), 2u);
    EXPECT_EQ(events[0].type, "thing.early_but_slow");
    EXPECT_EQ(events[1].type, "thing.quick");
}

TEST_F(Postgres, functions_in_each_others_way_run_again) {
    store_->write_now(
        [](Write& tx) { tx.run("insert into thing (id, name, size) values (1, 'counter', 0)"); });
    std::latch both(2);
    std::atomic<int> runs = 0;
    auto add_one = [&] {
        bool is_first = true;
        store_->write_now([&](Write& tx) {
            ++runs;
            auto size = tx.value<std::int64_t>("select size from thing where id = 1");
            if (is_first) {
                is_first = false;
                both.arrive_and_wait();  // both have read the same
            }
            tx.run("update thing set size = ? where id = 1", size + 1);
        });
    };
    std::jthread one(add_one), two(add_one);
    one.join();
    two.join();
    EXPECT_GE(runs, 3);
    EXPECT_EQ(store_->read_now(
                  [](Read& tx) { return tx.value<int>("select size from thing where id = 1"); }),
              2);
}

TEST_F(Postgres, requests_fail_clearly_while_the_server_is_away) {
    auto add = [&](int id) {
        return refusal_of([&] {
            store_->write_now([id](Write& tx) {
                tx.run("insert into thing (id, name) values (?, ?)", id, std::to_string(id));
            });
        });
    };
    auto count = [&] {
        return store_->read_now(
            [](Read& tx) { return tx.value<int>("select count(*) from thing"); });
    };
    EXPECT_EQ(add(1), "");
    world::PostgresServer::running().stop();
    EXPECT_EQ(add(2), "storage_away");
    EXPECT_EQ(refusal_of(count), "storage_away");
    world::PostgresServer::running().start();
    // A connection tries again only a few times a second.
    while (add(3) == "storage_away")
        std::this_thread::yield();
    int counted = 0;
    while (refusal_of([&] { counted = count(); }) == "storage_away")
        std::this_thread::yield();
    EXPECT_EQ(counted, 2);
}

TEST_F(Postgres, events_restored_from_an_older_cluster_keep_their_place) {
    std::int64_t far = std::int64_t{1} << 40;
    store_->write_alone_now([&](Write& tx) {
        tx.run("insert into event values (?, 1, 'thing.old', 0, 0, 0, 'null', 'null')", far);
    });
    store_ = database_.open(clock_, things_step);
    EXPECT_EQ(store_->last_event(), far);
    store_->write_now([](Write& tx) { tx.record({.workspace_id = {1}, .type = "thing.new"}); });
    EXPECT_EQ(store_->events_after(far, 10).size(), 1u);
}

}  // namespace
}  // namespace hamdel::storage
