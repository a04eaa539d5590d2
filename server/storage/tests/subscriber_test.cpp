#include "storage/subscriber.h"

#include <future>

#include "fixture.h"

namespace hamdel::storage {
namespace {

class SubscribersRead : public BothEngines {
  protected:
    SubscriberSpec copier(SubscriberSpec::Begin begin = SubscriberSpec::Begin::next) {
        return {.name = "copier",
                .types = {"thing.made"},
                .handle =
                    [this](Write& tx, const EventRow& event) {
                        if (event.seq == poison) throw std::runtime_error("cannot");
                        tx.run("insert into thing (id, name) values (?, ?)", event.seq,
                               std::to_string(event.seq));
                    },
                .begin = begin};
    }
    std::int64_t make(std::string_view type = "thing.made") {
        return store().write_now([&](Write& tx) { return record_one(tx, type); });
    }
    std::int64_t poison = -1;
};
ON_BOTH_ENGINES(SubscribersRead);

TEST_P(SubscribersRead, every_event_once_and_go_on_after_a_restart) {
    auto spec = copier();
    {
        Subscribers subscribers(store(), {&spec, 1});
        for (int i = 0; i < 50; ++i)
            make(i % 2 ? "thing.made" : "thing.other");
        subscribers.run_until_idle();
        EXPECT_EQ(things(), 25);
        subscribers.run_until_idle();
        EXPECT_EQ(things(), 25);
    }
    make();
    reopen();
    Subscribers subscribers(store(), {&spec, 1});
    make();
    subscribers.run_until_idle();
    EXPECT_EQ(things(), 27);
}

TEST_P(SubscribersRead, from_the_next_event_or_the_first) {
    make();
    auto next = copier(), first = copier(SubscriberSpec::Begin::first);
    first.name = "first";
    {
        Subscribers subscribers(store(), {&next, 1});
        subscribers.run_until_idle();
        EXPECT_EQ(things(), 0);
    }
    Subscribers subscribers(store(), {&first, 1});
    subscribers.run_until_idle();
    EXPECT_EQ(things(), 1);
}

TEST_P(SubscribersRead, past_an_event_that_cannot_be_handled) {
    auto spec = copier();
    Subscribers subscribers(store(), {&spec, 1});
    make();
    poison = make();
    make();
    subscribers.run_until_idle();
    EXPECT_EQ(things(), 1);  // waits before the one that fails, so that the order holds
    for (int i = 0; i < 10; ++i) {
        clock().forward(minutes(5));
        subscribers.run_until_idle();
    }
    EXPECT_EQ(things(), 2);
    EXPECT_EQ(store().read_now([](Read& tx) {
        return tx.value<std::int64_t>("select seq from subscriber_left where name = 'copier'");
    }),
              poison);
}

TEST_P(SubscribersRead, again_what_failed_for_a_while) {
    auto spec = copier();
    Subscribers subscribers(store(), {&spec, 1});
    poison = make();
    subscribers.run_until_idle();
    EXPECT_EQ(things(), 0);
    poison = -1;
    subscribers.run_until_idle();
    EXPECT_EQ(things(), 0);  // not before its pause is over
    clock().forward(seconds(1));
    subscribers.run_until_idle();
    EXPECT_EQ(things(), 1);
}

TEST_P(SubscribersRead, once_in_all_though_two_processes_read) {
    auto spec = copier();
    auto second = database().open(shared_clock(), things_step);
    Subscribers here(store(), {&spec, 1}), there(*second, {&spec, 1});
    for (int i = 0; i < 100; ++i)
        make();
    auto other = std::async(std::launch::async, [&] { there.run_until_idle(); });
    here.run_until_idle();
    other.get();
    for (int i = 0; i < 5; ++i) {
        clock().forward(minutes(1));
        here.run_until_idle();
        there.run_until_idle();
    }
    EXPECT_EQ(things(), 100);
}

TEST_P(SubscribersRead, by_themselves_when_started) {
    std::promise<void> seen;
    SubscriberSpec spec{.name = "told",
                        .handle = [&](Write&, const EventRow&) { seen.set_value(); }};
    Subscribers subscribers(store(), {&spec, 1});
    subscribers.start();
    make();
    seen.get_future().get();
}

}  // namespace
}  // namespace hamdel::storage
