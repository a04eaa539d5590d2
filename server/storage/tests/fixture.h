// A database on the engine under test, with one small table of things.
#pragma once

#include <gtest/gtest.h>

#include "world/clock.h"
#include "world/engines.h"

namespace hamdel::storage {

using world::Engine;
using world::FixedClock;
using world::TestDatabase;

inline constexpr Migration things_step[] = {{.name = "things/0001", .sql = R"(
    create table thing (id bigint primary key, name text not null unique, size bigint);
    create table part (id bigint primary key, thing_id bigint not null references thing (id)))"}};

class BothEngines : public ::testing::TestWithParam<Engine> {
  protected:
    explicit BothEngines(Options options = {})
        : options_(std::move(options)), database_(GetParam()) {
        reopen();
    }

    void reopen() {
        store_.reset();
        store_ = database_.open(clock_, things_step, options_);
    }
    Store& store() { return *store_; }
    const TestDatabase& database() const { return database_; }
    FixedClock& clock() { return *clock_; }
    std::shared_ptr<FixedClock> shared_clock() { return clock_; }

    std::int64_t things() {
        return store().read_now(
            [](Read& tx) { return tx.value<std::int64_t>("select count(*) from thing"); });
    }
    static void add_thing(Write& tx, std::int64_t id) {
        tx.run("insert into thing (id, name) values (?, ?)", id, "thing " + std::to_string(id));
    }
    static std::int64_t number_of_last(Write& tx) {
        return tx.value<std::int64_t>("select max(seq) from event");
    }
    static std::int64_t record_one(Write& tx, std::string_view type = "thing.made") {
        tx.record({.workspace_id = {7}, .type = type});
        return number_of_last(tx);
    }

  private:
    Options options_;
    TestDatabase database_;
    std::shared_ptr<FixedClock> clock_ = std::make_shared<FixedClock>(Instant{1'800'000'000'000});
    std::unique_ptr<Store> store_;
};

// The code of the refusal that `act` ends with; empty when it went well.
template <class Act>
std::string refusal_of(Act&& act) {
    try {
        act();
        return "";
    } catch (const Refusal& why) {
        return why.code;
    }
}

inline std::string engine_name(const ::testing::TestParamInfo<Engine>& info) {
    return info.param == Engine::sqlite ? "sqlite" : "postgres";
}

}  // namespace hamdel::storage

#define ON_BOTH_ENGINES(Suite)                                                                    \
    INSTANTIATE_TEST_SUITE_P(Engines, Suite, ::testing::Values(Engine::sqlite, Engine::postgres), \
                             engine_name)
