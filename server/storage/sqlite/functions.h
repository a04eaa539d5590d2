// SQL functions that PostgreSQL has and SQLite has not.
#pragma once

#include <sqlite3.h>

namespace hamdel::storage::sqlite {

// greatest(a, b, …) and least(a, b, …): nulls do not count.
void add_functions(sqlite3* connection);

}  // namespace hamdel::storage::sqlite
