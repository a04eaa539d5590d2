#include "storage/worker.h"

#include <future>

#include "fixture.h"

namespace hamdel::storage {
namespace {

// A thing is sent when it has a size: 0 waiting, 1 sent, -1 failed.
struct Parcel {
    std::int64_t id = 0;
    std::string name;

    static constexpr auto fields =
        shape::fields(shape::field("id", &Parcel::id), shape::field("name", &Parcel::name));
};

class WorkersSend : public BothEngines {
  protected:
    WorkersSend() { make_lease_column(); }

    WorkerSpec sender(std::function<void(Parcel&)> send) {
        return worker<Parcel>(
            "sender",
            {.due =
                 [](Read& tx) {
                     return tx.one<Instant>(
                         "select leased_until from parcel where size = 0 order by 1 limit 1");
                 },
             .claim =
                 [](Write& tx, Instant until) {
                     return tx.one<Parcel>(R"(
                         update parcel set leased_until = ? where id = (
                             select id from parcel where size = 0 and leased_until <= ?
                             order by id limit 1)
                         returning id, name)",
                                           until, tx.now());
                 },
             .perform = std::move(send),
             .settle =
                 [](Write& tx, const Parcel& parcel, std::exception_ptr failure) {
                     tx.run("update parcel set size = ? where id = ?", failure ? -1 : 1, parcel.id);
                 }});
    }
    void make(std::int64_t id) {
        store().write_now(
            [id](Write& tx) { tx.run("insert into parcel values (?, 'p', 0, 0)", id); });
    }
    std::int64_t size_of(std::int64_t id) {
        return store().read_now([id](Read& tx) {
            return tx.value<std::int64_t>("select size from parcel where id = ?", id);
        });
    }

  private:
    void make_lease_column() {
        store().write_alone_now([this](Write& tx) {
            tx.run(GetParam() == Engine::sqlite
                       ? "create table parcel (id integer primary key, name text, size integer,"
                         " leased_until integer)"
                       : "create table parcel (id bigint primary key, name text, size bigint,"
                         " leased_until bigint)");
        });
    }
};
ON_BOTH_ENGINES(WorkersSend);

TEST_P(WorkersSend, what_waits_and_write_down_how_it_went) {
    std::vector<std::int64_t> sent;
    auto spec = sender([&](Parcel& parcel) {
        sent.push_back(parcel.id);
        if (parcel.id == 2) throw std::runtime_error("no route");
    });
    Workers workers(store(), {&spec, 1});
    EXPECT_FALSE(workers.run_once("sender"));
    for (int id : {1, 2, 3})
        make(id);
    workers.run_until_idle();
    EXPECT_EQ(sent, (std::vector<std::int64_t>{1, 2, 3}));
    EXPECT_EQ(size_of(1), 1);
    EXPECT_EQ(size_of(2), -1);
}

TEST_P(WorkersSend, what_a_dead_process_had_taken_once_its_lease_is_over) {
    int sent = 0;
    auto spec = sender([&](Parcel&) { ++sent; });
    make(1);
    store().write_now([&](Write& tx) { return spec.claim(tx, tx.now() + spec.lease) != nullptr; });
    Workers workers(store(), {&spec, 1});
    workers.run_until_idle();
    EXPECT_EQ(sent, 0);
    clock().forward(seconds(10));
    workers.run_until_idle();
    EXPECT_EQ(sent, 1);
}

TEST_P(WorkersSend, by_themselves_when_started_and_renew_their_lease) {
    std::promise<void> renewed, sent;
    auto spec = sender([&](Parcel&) { renewed.get_future().wait(); });
    spec.lease = milliseconds(30);
    bool is_first = true;
    spec.renew = [&](Write&, const void*, Instant until) {
        EXPECT_EQ(until, clock().now() + milliseconds(30));
        if (std::exchange(is_first, false)) renewed.set_value();
    };
    auto settle = spec.settle;
    spec.settle = [&](Write& tx, const void* work, std::exception_ptr failure) {
        settle(tx, work, failure);
        sent.set_value();
    };
    Workers workers(store(), {&spec, 1});
    workers.start();
    make(1);
    sent.get_future().get();
}

}  // namespace
}  // namespace hamdel::storage
