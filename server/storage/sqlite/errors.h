// What SQLite's error codes mean to whoever asked.
#pragma once

#include <sqlite3.h>

namespace hamdel::storage::sqlite {

// Throws the Refusal or error that the connection's last failure stands for.
[[noreturn]] void fail(sqlite3* connection, int code);

}  // namespace hamdel::storage::sqlite
