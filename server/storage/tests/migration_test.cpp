#include "fixture.h"

namespace hamdel::storage {
namespace {

class Migrations : public BothEngines {
  protected:
    static constexpr Migration newer[] = {things_step[0],
                                          {.name = "things/0002",
                                           .sql = "alter table thing add column colour text; "
                                                  "update thing set colour = 'red; not blue'"}};
    static constexpr Migration broken[] = {
        things_step[0],
        {.name = "things/0002",
         .sql = "create table half (id bigint primary key); insert into nowhere values (1)"}};
};
ON_BOTH_ENGINES(Migrations);

TEST_P(Migrations, the_missing_steps_are_made_once) {
    store().write_now([](Write& tx) { add_thing(tx, 1); });
    for (int again = 0; again < 2; ++again) {
        auto store = database().open(shared_clock(), newer);
        EXPECT_EQ(store->read_now(
                      [](Read& tx) { return tx.value<std::string>("select colour from thing"); }),
                  "red; not blue");
    }
}

TEST_P(Migrations, data_newer_than_the_program_is_refused) {
    database().open(shared_clock(), newer);
    try {
        reopen();
        FAIL() << "opened newer data";
    } catch (const std::runtime_error& why) {
        EXPECT_NE(std::string(why.what()).find("newer than the program"), std::string::npos);
    }
}

TEST_P(Migrations, a_step_that_fails_leaves_nothing) {
    EXPECT_ANY_THROW(database().open(shared_clock(), broken));
    auto store = database().open(shared_clock(), newer);
    EXPECT_ANY_THROW(
        store->read_now([](Read& tx) { return tx.value<int>("select count(*) from half"); }));
}

TEST_P(Migrations, a_copy_is_made_first_of_a_file_that_holds_data) {
    if (GetParam() != Engine::sqlite) return;  // PostgreSQL is copied by its own means
    auto copies = [&] {
        int count = 0;
        for (const auto& entry : std::filesystem::directory_iterator(database().folder()))
            count += entry.path().string().find(".before-") != std::string::npos;
        return count;
    };
    EXPECT_EQ(copies(), 0);
    database().open(shared_clock(), newer);
    EXPECT_EQ(copies(), 1);
}

}  // namespace
}  // namespace hamdel::storage
