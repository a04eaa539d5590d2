#include "errors.h"

#include <stdexcept>
#include <string>

#include "connection.h"
#include "kernel/errors.h"

namespace hamdel::storage::postgres {

void fail(const PGconn* connection, const PGresult* result) {
    const char* field = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    std::string_view code = field ? field : "";
    if (code == "23505") throw Refusal(Problem::conflict, "already_exists");
    if (code == "23503") throw Refusal(Problem::invalid, "unknown_reference");
    if (code == "40001" || code == "40P01") throw Clash();
    if (code == "57014") throw Refusal(Problem::unavailable, "too_slow");  // statement_timeout
    if (code == "53100")
        throw Refusal(Problem::unavailable, "storage_full").retry_after(seconds(30));
    if (code == "22021") throw Refusal(Problem::invalid, "text_not_utf8");
    // None: libpq itself, which lost the server. 08: connection; 57P: the server stops or starts;
    // 58: its disk; 53: its resources.
    if (code.empty() || code.starts_with("08") || code.starts_with("57P") ||
        PQstatus(connection) != CONNECTION_OK)
        throw Away();
    if (code.starts_with("58") || code.starts_with("53"))
        throw Refusal(Problem::unavailable, "storage_failed").retry_after(seconds(5));
    throw std::runtime_error("postgresql: " + std::string(PQerrorMessage(connection)));
}

}  // namespace hamdel::storage::postgres
