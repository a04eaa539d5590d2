// What only a SQLite file does.
#include <signal.h>
#include <sys/resource.h>

#include <latch>
#include <thread>

#include "../sqlite/connection.h"
#include "fixture.h"

namespace hamdel::storage {
namespace {

class SqliteFile : public ::testing::Test {
  protected:
    std::unique_ptr<Store> open(std::span<const Migration> steps = things_step) {
        return database_.open(clock_, steps);
    }
    std::filesystem::path folder() const { return database_.folder(); }

    // How many things and parts a copy holds.
    std::pair<int, int> open_copy(const std::string& name) {
        sqlite::SqliteConnection copy(folder() / name, sqlite::Use::read);
        Read tx(copy, {});
        return {tx.value<int>("select count(*) from thing"),
                tx.value<int>("select count(*) from part")};
    }

    TestDatabase database_{Engine::sqlite};
    std::shared_ptr<FixedClock> clock_ = std::make_shared<FixedClock>(Instant{1'800'000'000'000});
};

std::int64_t count_things(Store& store) {
    return store.read_now(
        [](Read& tx) { return tx.value<std::int64_t>("select count(*) from thing"); });
}

// Files of this process cannot grow beyond what they are now: a disk that is full.
class FullDisk {
  public:
    explicit FullDisk(std::uintmax_t bytes) {
        signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        rlimit small{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before_); }

  private:
    rlimit before_{};
};

TEST_F(SqliteFile, a_commit_that_fails_fails_for_the_whole_group_and_leaves_nothing) {
    auto store = open();
    store->write_now(
        [](Write& tx) { tx.run("insert into thing (id, name) values (1, 'before')"); });
    std::latch held(1), ended(2);
    std::vector<std::string> whys(2);
    store->write([&](Write&) { held.wait(); }, [](std::exception_ptr) {});
    for (std::size_t i = 0; i < 2; ++i)
        store->write(
            [i](Write& tx) {
                tx.run("insert into thing (id, name) values (?, ?)", std::int64_t(i + 10),
                       std::string(20'000, char('a' + i)));
            },
            [&, i](std::exception_ptr why) {
                whys[i] = refusal_of([&] {
                    if (why) std::rethrow_exception(why);
                });
                ended.count_down();
            });
    {
        FullDisk full(std::filesystem::file_size(folder() / "hamdel.db-wal"));
        held.count_down();
        ended.wait();
    }
    for (const std::string& why : whys)
        EXPECT_TRUE(why.starts_with("storage_")) << why;
    EXPECT_EQ(count_things(*store), 1);
    store->write_now([](Write& tx) { tx.run("insert into thing (id, name) values (2, 'after')"); });
    EXPECT_EQ(count_things(*store), 2);
}

TEST_F(SqliteFile, one_flush_serves_many) {
    auto store = open();
    std::latch held(1), ended(100);
    store->write([&](Write&) { held.wait(); }, [](std::exception_ptr) {});
    for (int i = 1; i <= 100; ++i)
        store->write(
            [i](Write& tx) {
                tx.run("insert into thing (id, name) values (?, ?)", i, "n" + std::to_string(i));
            },
            [&](std::exception_ptr) { ended.count_down(); });
    held.count_down();
    ended.wait();
    EXPECT_EQ(count_things(*store), 100);
    EXPECT_LE(store->figures().groups, 3);
}

TEST_F(SqliteFile, a_back_up_holds_one_moment_while_writing_goes_on) {
    auto store = open();
    std::atomic<bool> stop = false;
    std::jthread writer([&] {
        for (int i = 1; !stop; ++i)
            store->write_now([i](Write& tx) {
                tx.run("insert into thing (id, name) values (?, ?)", i, "n" + std::to_string(i));
                tx.run("insert into part values (?, ?)", i, i);
            });
    });
    while (count_things(*store) < 20) {
    }
    store->back_up(folder() / "copy.db");
    stop = true;
    writer.join();
    auto copy = open_copy("copy.db");
    EXPECT_GE(copy.first, 20);
    EXPECT_EQ(copy.first, copy.second);
}

TEST_F(SqliteFile, the_log_is_bounded_under_steady_writing) {
    auto store = open();
    std::string long_text(8000, 'x');
    for (int group = 0; group < 60; ++group)
        store->write_alone_now([&](Write& tx) {
            for (int i = 0; i < 200; ++i)
                tx.run("insert into thing (id, name) values (?, ?)", group * 1000 + i,
                       long_text + std::to_string(group * 1000 + i));
        });
    // 60 × 200 × 8 kB are 100 MB, twice because of the index.
    EXPECT_LT(std::filesystem::file_size(folder() / "hamdel.db-wal"), 80'000'000u);
}

}  // namespace
}  // namespace hamdel::storage
