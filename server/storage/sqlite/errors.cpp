#include "errors.h"

#include <stdexcept>

#include "kernel/errors.h"

namespace hamdel::storage::sqlite {

void fail(sqlite3* connection, int code) {
    int extended = sqlite3_extended_errcode(connection);
    switch (extended) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            throw Refusal(Problem::conflict, "already_exists");
        case SQLITE_CONSTRAINT_FOREIGNKEY:
            throw Refusal(Problem::invalid, "unknown_reference");
    }
    switch (code & 0xff) {
        case SQLITE_INTERRUPT:
            throw Refusal(Problem::unavailable, "too_slow");
        case SQLITE_FULL:
            throw Refusal(Problem::unavailable, "storage_full").retry_after(seconds(30));
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
            throw Refusal(Problem::unavailable, "storage_failed").retry_after(seconds(5));
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw Refusal(Problem::unavailable, "busy").retry_after(seconds(1));
    }
    throw std::runtime_error(std::string("sqlite: ") + sqlite3_errmsg(connection));
}

}  // namespace hamdel::storage::sqlite
