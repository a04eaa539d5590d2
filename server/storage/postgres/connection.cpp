#include "connection.h"

#include <stdexcept>
#include <vector>

#include "../dialect.h"
#include "arguments.h"
#include "errors.h"
#include "kernel/errors.h"
#include "row.h"

namespace hamdel::storage::postgres {
namespace {

constexpr std::size_t cache_bound = 256;
constexpr std::chrono::milliseconds between_tries(250);
constexpr Oid text_result = 0;

// Statements with arguments of other types are other statements.
std::string cache_key(std::string_view sql, std::span<const Cell> arguments) {
    std::string key;
    for (const Cell& cell : arguments)
        key += char('0' + cell.index());
    key += ' ';
    return key += sql;
}

bool has_rows(const PGresult* result) {
    return PQresultStatus(result) == PGRES_TUPLES_OK;
}

}  // namespace

void PostgresConnection::be_there() {
    if (handle_ && PQstatus(handle_.get()) == CONNECTION_OK) return;
    auto now = Clock::now();
    if (last_try_ && now - *last_try_ < between_tries) throw Away();
    last_try_ = now;
    connect();
}

void PostgresConnection::connect() {
    by_key_.clear();
    cached_.clear();
    handle_.reset(PQconnectdb(url_.c_str()));
    if (PQstatus(handle_.get()) != CONNECTION_OK) {
        handle_.reset();
        throw Away();
    }
    PQsetNoticeProcessor(handle_.get(), [](void*, const char*) {}, nullptr);
    checked(PQexec(handle_.get(), "set client_encoding = 'UTF8'"));
    checked(PQexec(handle_.get(), "set idle_in_transaction_session_timeout = '60s'"));
}

PostgresConnection::Result PostgresConnection::checked(PGresult* made) {
    Result result(made);
    auto status = PQresultStatus(made);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return result;
    try {
        fail(handle_.get(), made);
    } catch (const Away&) {
        is_broken_ = true;  // libpq itself may not have noticed yet
        throw;
    }
}

void PostgresConnection::command(const std::string& sql) {
    if (!handle_) throw Away();
    checked(PQexec(handle_.get(), sql.c_str()));
}

std::int64_t PostgresConnection::run(std::string_view sql, std::span<const Cell> arguments,
                                     RowSink* rows) {
    if (failure_) std::rethrow_exception(failure_);
    Result result;
    try {
        if (Clock::now() >= late_at_) throw Refusal(Problem::unavailable, "too_slow");
        result = execute(sql, arguments);
    } catch (...) {
        failure_ = std::current_exception();
        throw;
    }
    if (rows && has_rows(result.get())) {
        ResultRow row(result.get());
        for (int i = 0; i < PQntuples(result.get()); ++i) {
            row.move_to(i);
            if (!rows->take(row)) break;
        }
    }
    // A select counts its rows here too; they were not changed.
    std::string_view tag = PQcmdStatus(result.get());
    if (tag.starts_with("SELECT")) return 0;
    return std::strtoll(PQcmdTuples(result.get()), nullptr, 10);
}

PostgresConnection::Result PostgresConnection::execute(std::string_view sql,
                                                       std::span<const Cell> arguments) {
    if (!handle_) throw Away();
    const std::string& name = prepare(sql, arguments);
    Arguments ready(arguments);
    return checked(PQexecPrepared(handle_.get(), name.c_str(), ready.count(), ready.values(),
                                  ready.lengths(), ready.formats(), text_result));
}

const std::string& PostgresConnection::prepare(std::string_view sql,
                                               std::span<const Cell> arguments) {
    std::string key = cache_key(sql, arguments);
    if (auto found = by_key_.find(key); found != by_key_.end()) {
        cached_.splice(cached_.begin(), cached_, found->second);
        return cached_.front().name;
    }
    std::vector<Oid> types;
    for (const Cell& cell : arguments)
        types.push_back(type_of(cell));
    std::string name = "s" + std::to_string(++prepared_);
    checked(PQprepare(handle_.get(), name.c_str(), dialect::postgres_statement(sql).c_str(),
                      int(types.size()), types.data()));
    cached_.push_front({std::move(key), std::move(name)});
    by_key_.emplace(cached_.front().key, cached_.begin());
    if (cached_.size() > cache_bound) {
        checked(PQexec(handle_.get(), ("deallocate " + cached_.back().name).c_str()));
        by_key_.erase(cached_.back().key);
        cached_.pop_back();
    }
    return cached_.front().name;
}

void PostgresConnection::allow(std::optional<Span> length) {
    late_at_ =
        length ? Clock::now() + std::chrono::milliseconds(length->ms) : Clock::time_point::max();
}

void PostgresConnection::end_function() const {
    if (failure_) std::rethrow_exception(failure_);
}

void PostgresConnection::abandon() noexcept {
    failure_ = nullptr;
    allow({});
    if (is_broken_) handle_.reset();
    is_broken_ = false;
    if (!handle_) return;
    if (PQtransactionStatus(handle_.get()) != PQTRANS_IDLE)
        Result(PQexec(handle_.get(), "rollback"));
    if (PQstatus(handle_.get()) != CONNECTION_OK) handle_.reset();
}

}  // namespace hamdel::storage::postgres
