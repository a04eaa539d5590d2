// One SQLite connection: settings, statement cache, deadline. Used by one thread at a time.
#pragma once

#include <chrono>
#include <list>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "../kept_statement.h"
#include "kernel/time.h"
#include "statement.h"

namespace hamdel::storage::sqlite {

enum class Use { write, read, checkpoint };

class SqliteConnection final : public Connection {
  public:
    SqliteConnection(const std::string& path, Use use);

    std::int64_t run(std::string_view sql, std::span<const Cell> arguments, RowSink* rows) override;
    void run_last(std::string_view sql, std::span<const Cell> arguments) override;
    bool is_postgres() const override { return false; }

    // Words that steer transactions, and pragmas.
    void command(std::string_view sql);
    // False once SQLite has rolled back by itself, as it does when a change is interrupted.
    bool in_transaction() const { return !sqlite3_get_autocommit(handle_.get()); }
    // How many rows this connection has changed since it was opened.
    std::int64_t changes() const { return sqlite3_total_changes64(handle_.get()); }

    // From here on statements are ended with unavailable "too_slow" once the time has passed.
    void allow(std::optional<Span> length);

    // A function begins: forget the failure of the one before.
    void begin_function();
    // Throws the failure of a statement that the function may have swallowed.
    void end_function() const;

    // Statements kept by run_last: as many as there were when a function began are its mark.
    std::size_t kept() const { return last_.size(); }
    void drop_kept(std::size_t mark);
    void run_kept();
    // With this, run_last keeps some and then runs them: for work alone, which may be long.
    void keep_few(bool yes) { keeps_few_ = yes; }

    sqlite3* handle() { return handle_.get(); }

  private:
    using Clock = std::chrono::steady_clock;
    struct Close {
        void operator()(sqlite3* c) const { sqlite3_close_v2(c); }
    };
    struct Cached {
        std::string sql;
        Statement statement;
    };

    Statement& statement(std::string_view sql, std::optional<Statement>& spare);
    std::int64_t run_to_end(Statement& statement, std::span<const Cell> arguments, RowSink* rows);
    static int is_late(void* self);

    std::unique_ptr<sqlite3, Close> handle_;
    Clock::time_point late_at_ = Clock::time_point::max();
    std::exception_ptr failure_;
    std::vector<KeptStatement> last_;
    std::size_t kept_bytes_ = 0;
    bool keeps_few_ = false;
    std::list<Cached> cached_;  // the latest used first
    std::unordered_map<std::string_view, std::list<Cached>::iterator> by_sql_;
};

}  // namespace hamdel::storage::sqlite
