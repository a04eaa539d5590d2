// What holds for functions on both engines.
#include <atomic>
#include <latch>
#include <thread>

#include "fixture.h"

namespace hamdel::storage {
namespace {

class Lanes : public BothEngines {};
ON_BOTH_ENGINES(Lanes);

TEST_P(Lanes, many_writers_at_once_lose_nothing) {
    constexpr int writers = 8, each = 25;
    std::atomic<int> refused = 0;
    {
        std::vector<std::jthread> threads;
        for (int w = 0; w < writers; ++w)
            threads.emplace_back([&, w] {
                for (int i = 0; i < each; ++i)
                    refused += !refusal_of([&] {
                                    store().write_now([&](Write& tx) {
                                        add_thing(tx, w * 1000 + i + 1);
                                        record_one(tx);
                                    });
                                }).empty();
            });
    }
    auto events = store().events_after(0, 1000);
    EXPECT_EQ(things(), writers * each - refused);
    EXPECT_EQ(std::int64_t(events.size()), writers * each - refused);
    for (std::size_t i = 1; i < events.size(); ++i)
        EXPECT_GT(events[i].seq, events[i - 1].seq);
    EXPECT_EQ(store().last_event(), events.back().seq);
}

TEST_P(Lanes, a_thrower_is_undone_alone) {
    std::latch ended(3);
    std::vector<std::string> whys(3);
    auto write = [&](int id, bool fails) {
        store().write(
            [=](Write& tx) {
                add_thing(tx, id);
                if (fails) throw Refusal(Problem::conflict, "no");
            },
            [&, id](std::exception_ptr why) {
                whys[std::size_t(id - 1)] = refusal_of([&] {
                    if (why) std::rethrow_exception(why);
                });
                ended.count_down();
            });
    };
    // Held until all three wait, so that they are one group.
    std::latch held(1);
    store().write([&](Write&) { held.wait(); }, [](std::exception_ptr) {});
    write(1, false);
    write(2, true);
    write(3, false);
    held.count_down();
    ended.wait();
    EXPECT_EQ(whys, (std::vector<std::string>{"", "no", ""}));
    EXPECT_EQ(things(), 2);
}

TEST_P(Lanes, who_is_refused_before_any_change_makes_nobody_run_again) {
    std::latch held(1), ended(2);
    std::atomic<int> runs = 0;
    auto done = [&](std::exception_ptr) { ended.count_down(); };
    store().write([&](Write&) { held.wait(); }, [](std::exception_ptr) {});
    store().write(
        [&](Write& tx) {
            ++runs;
            add_thing(tx, 1);
        },
        done);
    store().write([](Write&) { throw Refusal(Problem::not_found, "no"); }, done);
    held.count_down();
    ended.wait();
    EXPECT_EQ(runs, 1);
    EXPECT_EQ(things(), 1);
}

TEST_P(Lanes, many_throwers_among_many_are_undone_each) {
    constexpr int writers = 300;
    std::latch held(1), ended(writers);
    store().write([&](Write&) { held.wait(); }, [](std::exception_ptr) {});
    for (int id = 1; id <= writers; ++id)
        store().write(
            [=](Write& tx) {
                add_thing(tx, id);
                tx.whisper({std::to_string(id)}, "{}");
                if (id % 3 == 0) throw Refusal(Problem::conflict, "no");
            },
            [&](std::exception_ptr) { ended.count_down(); });
    held.count_down();
    ended.wait();
    EXPECT_EQ(things(), writers - writers / 3);
    EXPECT_EQ(store().read_now([](Read& tx) {
        return tx.value<int>("select count(*) from thing where id % 3 = 0");
    }),
              0);
}

TEST_P(Lanes, a_reader_sees_one_moment) {
    store().write_now([](Write& tx) { add_thing(tx, 1); });
    store().read_now([&](Read& tx) {
        auto count = [&] { return tx.value<int>("select count(*) from thing"); };
        EXPECT_EQ(count(), 1);
        std::jthread([&] { store().write_now([](Write& w) { add_thing(w, 2); }); }).join();
        EXPECT_EQ(count(), 1);
    });
    EXPECT_EQ(things(), 2);
}

TEST_P(Lanes, a_reader_cannot_write) {
    EXPECT_ANY_THROW(store().read_now([](Read& tx) {
        tx.all<int>("insert into thing (id, name) values (1, 'x') returning id");
    }));
    EXPECT_EQ(things(), 0);
}

TEST_P(Lanes, whispers_and_events_are_told_after_the_commit) {
    std::mutex mutex;
    std::vector<std::string> topics;
    bool events = false;
    auto store = database().open(shared_clock(), things_step);
    store->when_committed([&](Committed committed) {
        std::lock_guard lock(mutex);
        events |= committed.events;
        for (auto& whisper : committed.whispers)
            topics.push_back(whisper.topics.front());
    });
    store->write_now([](Write& tx) {
        tx.whisper({"kept"}, "{}");
        record_one(tx);
    });
    EXPECT_EQ(refusal_of([&] {
                  store->write_now([](Write& tx) {
                      tx.whisper({"lost"}, "{}");
                      throw Refusal(Problem::conflict, "no");
                  });
              }),
              "no");
    store.reset();  // ends only when all has been told
    EXPECT_TRUE(events);
    EXPECT_EQ(topics, std::vector<std::string>{"kept"});
}

TEST_P(Lanes, a_reader_whispers_too_but_not_when_it_fails) {
    std::mutex mutex;
    std::vector<std::string> topics;
    auto store = database().open(shared_clock(), things_step);
    store->when_committed([&](Committed committed) {
        std::lock_guard lock(mutex);
        for (auto& whisper : committed.whispers)
            topics.push_back(whisper.topics.front());
    });
    store->read_now([](Read& tx) { tx.whisper({"typing"}, "{}"); });
    EXPECT_EQ(refusal_of([&] {
                  store->read_now([](Read& tx) {
                      tx.whisper({"lost"}, "{}");
                      throw Refusal(Problem::not_found, "no");
                  });
              }),
              "no");
    store.reset();
    EXPECT_EQ(topics, std::vector<std::string>{"typing"});
}

TEST_P(Lanes, an_event_comes_back_whole) {
    store().write_now([](Write& tx) {
        tx.record({.workspace_id = {7},
                   .type = "thing.made",
                   .conversation_id = 11,
                   .customer_id = 12,
                   .actor = R"({"type":"system"})",
                   .payload = R"({"n":1})"});
    });
    auto events = store().events_after(0, 10);
    ASSERT_EQ(events.size(), 1u);
    EXPECT_EQ(events[0].workspace_id.value, 7);
    EXPECT_EQ(events[0].conversation_id, 11);
    EXPECT_EQ(events[0].customer_id, 12);
    EXPECT_EQ(events[0].at, clock().now());
    EXPECT_EQ(events[0].actor["type"].text(), "system");
    EXPECT_EQ(events[0].payload["n"].number(), 1);
    EXPECT_TRUE(store().events_after(events[0].seq, 10).empty());
}

class SlowFunctions : public BothEngines {
  protected:
    SlowFunctions() : BothEngines({.deadline = milliseconds(100)}) {}
    static void work_for_ever(Write& tx) {
        tx.run(R"(insert into thing (id, name) select n, 'n' || n from
                  (with recursive c(n) as (select 1000 union all select n + 1 from c
                                           where n < 100000000) select n from c) as all_n)");
    }
};
ON_BOTH_ENGINES(SlowFunctions);

TEST_P(SlowFunctions, a_slow_one_is_ended_and_its_neighbours_are_not) {
    std::latch held(1), ended(3);
    std::vector<std::string> whys(3);
    auto done = [&](std::size_t place) {
        return [&, place](std::exception_ptr why) {
            whys[place] = refusal_of([&] {
                if (why) std::rethrow_exception(why);
            });
            ended.count_down();
        };
    };
    store().write([&](Write&) { held.wait(); }, [](std::exception_ptr) {});
    store().write(
        [](Write& tx) {
            add_thing(tx, 1);
            record_one(tx);
        },
        done(0));
    store().write([](Write& tx) { work_for_ever(tx); }, done(1));
    store().write(
        [](Write& tx) {
            add_thing(tx, 2);
            record_one(tx);
        },
        done(2));
    held.count_down();
    ended.wait();
    EXPECT_EQ(whys, (std::vector<std::string>{"", "too_slow", ""}));
    EXPECT_EQ(things(), 2);
    EXPECT_EQ(store().events_after(0, 10).size(), 2u);
    if (GetParam() == Engine::sqlite) {
        EXPECT_GE(store().figures().replays, 2);
    }
}

TEST_P(SlowFunctions, work_alone_has_no_deadline) {
    store().write_alone_now([](Write& tx) {
        for (int id = 1; id <= 2000; ++id)
            add_thing(tx, id);
        tx.value<int>(R"(with recursive c(n) as (select 1 union all select n + 1 from c
                                                 where n < 1000000) select count(*) from c)");
    });
    EXPECT_EQ(things(), 2000);
}

class SmallQueue : public BothEngines {
  protected:
    SmallQueue() : BothEngines({.postgres_writers = 1, .queue = 4}) {}
};
ON_BOTH_ENGINES(SmallQueue);

TEST_P(SmallQueue, is_refused_when_full_and_works_on_after) {
    std::latch running(1), held(1);
    std::atomic<int> well = 0, busy = 0;
    store().write(
        [&](Write&) {
            running.count_down();
            held.wait();
        },
        [](std::exception_ptr) {});
    running.wait();
    std::latch ended(10);
    for (int i = 1; i <= 10; ++i)
        store().write([i](Write& tx) { add_thing(tx, i); },
                      [&](std::exception_ptr why) {
                          std::string code = refusal_of([&] {
                              if (why) std::rethrow_exception(why);
                          });
                          ++(code == "busy" ? busy : well);
                          ended.count_down();
                      });
    EXPECT_EQ(busy, 6);
    held.count_down();
    ended.wait();
    EXPECT_EQ(well, 4);
    EXPECT_EQ(things(), 4);
    EXPECT_EQ(store().figures().refused_full, 6);
}

}  // namespace
}  // namespace hamdel::storage
