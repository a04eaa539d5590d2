// The engines that tests run on: SQLite in a file in memory, and a PostgreSQL server of the test
// program's own, started at first use and gone with it.
#pragma once

#include <filesystem>
#include <ostream>
#include <vector>

#include "storage/open.h"

namespace hamdel::world {

enum class Engine { sqlite, postgres };
std::ostream& operator<<(std::ostream& out, Engine engine);

// A fresh store with these migrations; its database goes when the store has gone.
std::unique_ptr<Store> open_store(Engine engine, const std::vector<storage::Migration>& migrations,
                                  std::shared_ptr<const Clock> clock);

// A fresh, empty database that may be opened several times, one after another or at once.
class TestDatabase {
  public:
    explicit TestDatabase(Engine engine);
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    // For storage::Options::database.
    const std::string& name() const { return name_; }
    // Of the SQLite file, where a test may put its own files too.
    const std::filesystem::path& folder() const { return folder_; }

    std::unique_ptr<Store> open(std::shared_ptr<const Clock> clock,
                                std::span<const storage::Migration> migrations = {},
                                storage::Options options = {}) const;

  private:
    std::filesystem::path folder_;
    std::string name_;
};

}  // namespace hamdel::world
