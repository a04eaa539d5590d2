// A copy of a whole database as of one moment, while writing goes on.
#pragma once

#include <string>

#include "connection.h"

namespace hamdel::storage::sqlite {

// Durable and whole when it returns; on failure nothing stands at `file`.
void copy_database(SqliteConnection& from, const std::string& file);

}  // namespace hamdel::storage::sqlite
