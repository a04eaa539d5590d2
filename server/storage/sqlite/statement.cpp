#include "statement.h"

#include <stdexcept>

#include "errors.h"
#include "kernel/errors.h"

namespace hamdel::storage::sqlite {

Statement::Statement(sqlite3* connection, std::string_view sql) : connection_(connection) {
    sqlite3_stmt* made = nullptr;
    int code = sqlite3_prepare_v3(connection, sql.data(), int(sql.size()),
                                  SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    statement_.reset(made);
    if (code != SQLITE_OK) fail(connection, code);
    if (!made) throw std::runtime_error("an empty statement");
    columns_ = sqlite3_column_count(made);
}

void Statement::bind(std::span<const Cell> arguments) {
    if (int(arguments.size()) != sqlite3_bind_parameter_count(statement_.get()))
        throw std::runtime_error("a statement with another number of arguments: " +
                                 std::string(sqlite3_sql(statement_.get())));
    for (std::size_t i = 0; i < arguments.size(); ++i)
        bind_one(int(i) + 1, arguments[i]);
}

void Statement::bind_one(int place, const Cell& cell) {
    sqlite3_stmt* s = statement_.get();
    int code = SQLITE_OK;
    if (auto* number = std::get_if<std::int64_t>(&cell)) {
        code = sqlite3_bind_int64(s, place, *number);
    } else if (auto* text = std::get_if<std::string_view>(&cell)) {
        if (text->find('\0') != std::string_view::npos)
            throw Refusal(Problem::invalid, "text_holds_nul");
        // An empty view may have no address, which SQLite would take for null.
        code = sqlite3_bind_text64(s, place, text->empty() ? "" : text->data(), text->size(),
                                   SQLITE_STATIC, SQLITE_UTF8);
    } else if (auto* bytes = std::get_if<Bytes>(&cell)) {
        code = sqlite3_bind_blob64(s, place, bytes->view.empty() ? "" : bytes->view.data(),
                                   bytes->view.size(), SQLITE_STATIC);
    } else if (auto* real = std::get_if<double>(&cell)) {
        code = sqlite3_bind_double(s, place, *real);
    } else {
        code = sqlite3_bind_null(s, place);
    }
    if (code != SQLITE_OK) fail(connection_, code);
}

bool Statement::step() {
    int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    fail(connection_, code);
}

void Statement::reset() {
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
}

std::string_view Statement::name(int column) const {
    return sqlite3_column_name(statement_.get(), column);
}
bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}
std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}
double Statement::real(int column) const {
    return sqlite3_column_double(statement_.get(), column);
}
std::string_view Statement::text(int column) const {
    auto* data = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    return data ? std::string_view(data, sqlite3_column_bytes(statement_.get(), column))
                : std::string_view();
}

}  // namespace hamdel::storage::sqlite
