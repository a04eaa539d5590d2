// Bringing a schema up to date.
#pragma once

#include <vector>

#include "storage/migration.h"
#include "storage/read.h"

namespace hamdel::storage {

struct Plan {
    std::vector<Migration> missing;  // in order
    bool holds_data = false;         // some steps were made earlier
};

// Compares what the data knows with what the program knows (its own tables' steps come first).
// Throws std::runtime_error "… newer than the program" for a step that only the data knows.
Plan plan_migrations(Connection& connection, std::span<const Migration> migrations);

// Runs one step and writes it down; the caller holds the transaction.
void apply(Connection& connection, const Migration& step, Instant now);

}  // namespace hamdel::storage
