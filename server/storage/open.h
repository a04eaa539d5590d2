// Opening a database, bringing its schema up to date first. Refuses data that is newer than the
// program.
#pragma once

#include <filesystem>

#include "storage/migration.h"
#include "storage/store.h"

namespace hamdel::storage {

struct Options {
    // "sqlite:/path/to/hamdel.db", "sqlite::memory:" (tests), or "postgresql://…" (libpq's own).
    std::string database;
    int readers = 3;
    int preparers = 2;
    int postgres_writers = 8;
    std::size_t queue = 4096;
    Span deadline = milliseconds(250);  // of a write
    Span longest_read = seconds(30);
    // Before a migration of a file that holds data, a copy is made beside it.
    bool back_up_before_migration = true;
};

std::unique_ptr<Store> open(const Options& options, std::span<const Migration> migrations,
                            std::shared_ptr<const Clock> clock);

}  // namespace hamdel::storage
