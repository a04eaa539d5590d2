// What PostgreSQL's error codes (SQLSTATE) mean to whoever asked.
#pragma once

#include <libpq-fe.h>

namespace hamdel::storage::postgres {

// Throws Refusal, Clash, Away or std::runtime_error.
[[noreturn]] void fail(const PGconn* connection, const PGresult* result);

}  // namespace hamdel::storage::postgres
