#include "connection.h"

#include <stdexcept>

#include "../dialect.h"
#include "errors.h"
#include "fts.h"
#include "functions.h"
#include "kernel/errors.h"

namespace hamdel::storage::sqlite {
namespace {

constexpr std::size_t cache_bound = 256;
constexpr int steps_between_looks = 1000;
// Of work alone. Running them one at a time would be dear: most changes between two of them let a
// full-text index write down what it holds.
constexpr std::size_t most_bytes_kept_alone = 32 << 20;

// Memory: readers are many, so each keeps little; the writer's working set is the ends of the
// indexes. No mapping of the file: its pages would count as ours, and the kernel holds them anyway.
const char* settings(Use use) {
    switch (use) {
        case Use::write:
            return "pragma cache_size = -8192; pragma foreign_keys = on";
        case Use::read:
            return "pragma cache_size = -2048; pragma query_only = on";
        case Use::checkpoint:
            return "pragma cache_size = -256";
    }
    return "";
}

}  // namespace

SqliteConnection::SqliteConnection(const std::string& path, Use use) {
    // Counting memory would be a lock shared by all threads.
    static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(once);
    sqlite3* made = nullptr;
    int code =
        sqlite3_open_v2(path.c_str(), &made,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(made);
    if (code != SQLITE_OK)
        throw std::runtime_error("cannot open " + path + ": " + sqlite3_errmsg(made));
    sqlite3_extended_result_codes(made, 1);
    sqlite3_busy_timeout(made, 5000);
    command("pragma journal_mode = wal");
    command("pragma synchronous = full");
    command("pragma wal_autocheckpoint = 0");
    command("pragma mmap_size = 0");
    command("pragma temp_store = memory");
    command("pragma trusted_schema = on");  // the search index is a virtual table
    command("pragma case_sensitive_like = on");
    for (const std::string& setting : dialect::split_statements(settings(use)))
        command(setting);
    add_functions(made);
    add_full_text(made);
    sqlite3_progress_handler(made, steps_between_looks, &is_late, this);
}

void SqliteConnection::command(std::string_view sql) {
    std::optional<Statement> spare;
    Statement& s = statement(sql, spare);
    run_to_end(s, {}, nullptr);
}

std::int64_t SqliteConnection::run(std::string_view sql, std::span<const Cell> arguments,
                                   RowSink* rows) {
    if (failure_) std::rethrow_exception(failure_);
    if (Clock::now() >= late_at_) {
        failure_ = std::make_exception_ptr(Refusal(Problem::unavailable, "too_slow"));
        std::rethrow_exception(failure_);
    }
    std::optional<Statement> spare;
    return run_to_end(statement(sql, spare), arguments, rows);
}

std::int64_t SqliteConnection::run_to_end(Statement& s, std::span<const Cell> arguments,
                                          RowSink* rows) {
    struct Reset {
        explicit Reset(Statement& reset) : statement(reset) { statement.is_running = true; }
        ~Reset() {
            statement.reset();
            statement.is_running = false;
        }
        Statement& statement;
    } reset(s);
    auto step = [&] {
        try {
            return s.step();
        } catch (...) {
            failure_ = std::current_exception();
            throw;
        }
    };
    s.bind(arguments);
    // A change runs to its end even when only its first row is wanted, as PostgreSQL does it.
    bool wanted = rows != nullptr;
    while (step())
        if (wanted && !rows->take(s)) {
            wanted = false;
            if (s.only_reads()) break;
        }
    // Without what foreign keys changed along with it.
    return s.only_reads() ? 0 : sqlite3_changes64(handle_.get());
}

void SqliteConnection::run_last(std::string_view sql, std::span<const Cell> arguments) {
    last_.emplace_back(sql, arguments);
    kept_bytes_ += last_.back().bytes();
    if (keeps_few_ && kept_bytes_ >= most_bytes_kept_alone) run_kept();
}

void SqliteConnection::drop_kept(std::size_t mark) {
    for (; last_.size() > mark; last_.pop_back())
        kept_bytes_ -= last_.back().bytes();
}

void SqliteConnection::run_kept() {
    for (const KeptStatement& statement : last_)
        statement.run(*this);
    last_.clear();
    kept_bytes_ = 0;
}

void SqliteConnection::allow(std::optional<Span> length) {
    late_at_ =
        length ? Clock::now() + std::chrono::milliseconds(length->ms) : Clock::time_point::max();
}

void SqliteConnection::begin_function() {
    failure_ = nullptr;
}

void SqliteConnection::end_function() const {
    if (failure_) std::rethrow_exception(failure_);
}

int SqliteConnection::is_late(void* self) {
    return Clock::now() >= static_cast<SqliteConnection*>(self)->late_at_;
}

// A statement that is running already, further up, is prepared once more into `spare`.
Statement& SqliteConnection::statement(std::string_view sql, std::optional<Statement>& spare) {
    if (auto found = by_sql_.find(sql); found != by_sql_.end()) {
        if (found->second->statement.is_running)
            return spare.emplace(handle_.get(), dialect::sqlite_statement(sql));
        cached_.splice(cached_.begin(), cached_, found->second);
        return found->second->statement;
    }
    cached_.push_front({std::string(sql), {handle_.get(), dialect::sqlite_statement(sql)}});
    by_sql_.emplace(cached_.front().sql, cached_.begin());
    if (cached_.size() > cache_bound && !cached_.back().statement.is_running) {
        by_sql_.erase(cached_.back().sql);
        cached_.pop_back();
    }
    return cached_.front().statement;
}

}  // namespace hamdel::storage::sqlite
