#include "storage/timer.h"

#include <future>

#include "fixture.h"

namespace hamdel::storage {
namespace {

class TimersRing : public BothEngines {
  protected:
    TimerSpec spec{"wake", [this](Write& tx, WorkspaceId workspace, std::int64_t subject) {
                       EXPECT_EQ(workspace.value, 7);
                       if (fails) throw std::runtime_error("cannot");
                       add_thing(tx, subject);
                   }};
    void set(std::int64_t subject, Span in) {
        store().write_now([&](Write& tx) { tx.set_timer({7}, "wake", subject, tx.now() + in); });
    }
    bool fails = false;
};
ON_BOTH_ENGINES(TimersRing);

TEST_P(TimersRing, at_their_moment_and_once) {
    Timers timers(store(), {&spec, 1});
    set(1, minutes(1));
    set(2, minutes(5));
    set(3, minutes(1));
    store().write_now([](Write& tx) { tx.cancel_timer("wake", 3); });
    EXPECT_EQ(timers.run_once(), 0);
    clock().forward(minutes(2));
    timers.run_until_idle();
    EXPECT_EQ(things(), 1);
    set(2, minutes(10));  // moved
    clock().forward(minutes(5));
    timers.run_until_idle();
    EXPECT_EQ(things(), 1);
    clock().forward(minutes(5));
    timers.run_until_idle();
    EXPECT_EQ(things(), 2);
}

TEST_P(TimersRing, again_after_a_pause_when_they_fail) {
    Timers timers(store(), {&spec, 1});
    set(1, milliseconds(0));
    fails = true;
    EXPECT_EQ(timers.run_once(), 1);
    EXPECT_EQ(timers.run_once(), 0);
    fails = false;
    clock().forward(seconds(1));
    EXPECT_EQ(timers.run_once(), 1);
    EXPECT_EQ(things(), 1);
}

TEST_P(TimersRing, once_in_all_though_two_processes_look) {
    auto second = database().open(shared_clock(), things_step);
    Timers here(store(), {&spec, 1}), there(*second, {&spec, 1});
    for (int i = 1; i <= 40; ++i)
        set(i, milliseconds(0));
    auto other = std::async(std::launch::async, [&] { there.run_until_idle(); });
    here.run_until_idle();
    other.get();
    here.run_until_idle();
    EXPECT_EQ(things(), 40);
    EXPECT_EQ(
        store().read_now([](Read& tx) { return tx.value<int>("select count(*) from timer"); }), 0);
}

TEST_P(TimersRing, by_themselves_when_started) {
    std::promise<std::int64_t> rang;
    TimerSpec told{"tell",
                   [&](Write&, WorkspaceId, std::int64_t subject) { rang.set_value(subject); }};
    Timers timers(store(), {&told, 1});
    timers.start();
    store().write_now([](Write& tx) { tx.set_timer({7}, "tell", 42, tx.now()); });
    EXPECT_EQ(rang.get_future().get(), 42);
}

}  // namespace
}  // namespace hamdel::storage
