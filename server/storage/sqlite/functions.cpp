#include "functions.h"

#include <string_view>

namespace hamdel::storage::sqlite {
namespace {

// -1, 0 or 1. Numbers and texts are compared among their own kind.
int compare(sqlite3_value* a, sqlite3_value* b) {
    int type = sqlite3_value_type(a);
    if (type == SQLITE_INTEGER && sqlite3_value_type(b) == SQLITE_INTEGER) {
        auto left = sqlite3_value_int64(a), right = sqlite3_value_int64(b);
        return (left > right) - (left < right);
    }
    if (type == SQLITE_TEXT || type == SQLITE_BLOB) {
        auto view = [](sqlite3_value* value) {
            auto* data = static_cast<const char*>(sqlite3_value_blob(value));
            return std::string_view(data ? data : "", data ? sqlite3_value_bytes(value) : 0);
        };
        return view(a).compare(view(b));
    }
    double left = sqlite3_value_double(a), right = sqlite3_value_double(b);
    return (left > right) - (left < right);
}

template <int Sign>
void pick(sqlite3_context* context, int count, sqlite3_value** values) {
    sqlite3_value* best = nullptr;
    for (int i = 0; i < count; ++i) {
        if (sqlite3_value_type(values[i]) == SQLITE_NULL) continue;
        if (!best || compare(values[i], best) * Sign > 0) best = values[i];
    }
    if (best) sqlite3_result_value(context, best);
}

}  // namespace

void add_functions(sqlite3* connection) {
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    sqlite3_create_function(connection, "greatest", -1, flags, nullptr, &pick<1>, nullptr, nullptr);
    sqlite3_create_function(connection, "least", -1, flags, nullptr, &pick<-1>, nullptr, nullptr);
}

}  // namespace hamdel::storage::sqlite
