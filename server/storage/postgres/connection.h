// One PostgreSQL connection: statement cache, deadline, and coming back after the server was away.
// Used by one thread at a time.
#pragma once

#include <libpq-fe.h>

#include <chrono>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "kernel/time.h"
#include "storage/cell.h"

namespace hamdel::storage::postgres {

// The server is away, or went away: what ran has failed, or nobody knows (a commit).
struct Away {};
// Another transaction was in the way: the same body may go well now.
struct Clash {};

class PostgresConnection final : public Connection {
  public:
    explicit PostgresConnection(std::string url) : url_(std::move(url)) {}

    std::int64_t run(std::string_view sql, std::span<const Cell> arguments, RowSink* rows) override;
    void run_last(std::string_view sql, std::span<const Cell> arguments) override {
        run(sql, arguments, nullptr);
    }
    bool is_postgres() const override { return true; }

    // Connects if that is needed. Throws Away; does not try more often than a few times a second.
    void be_there();
    // Words that steer transactions.
    void command(const std::string& sql);
    // All statements from now on together may take so long; then unavailable "too_slow".
    void allow(std::optional<Span> length);

    void begin_function() { failure_ = nullptr; }
    // Throws the failure of a statement that the function may have swallowed.
    void end_function() const;
    // Ends the transaction without a trace, whatever state the connection is in.
    void abandon() noexcept;

  private:
    using Clock = std::chrono::steady_clock;
    struct Close {
        void operator()(PGconn* c) const { PQfinish(c); }
    };
    struct Clear {
        void operator()(PGresult* r) const { PQclear(r); }
    };
    using Result = std::unique_ptr<PGresult, Clear>;
    struct Prepared {
        std::string key, name;
    };

    Result execute(std::string_view sql, std::span<const Cell> arguments);
    const std::string& prepare(std::string_view sql, std::span<const Cell> arguments);
    Result checked(PGresult* result);
    void connect();

    std::string url_;
    std::unique_ptr<PGconn, Close> handle_;
    std::optional<Clock::time_point> last_try_;
    Clock::time_point late_at_ = Clock::time_point::max();
    std::exception_ptr failure_;
    bool is_broken_ = false;
    std::list<Prepared> cached_;  // the latest used first
    std::unordered_map<std::string_view, std::list<Prepared>::iterator> by_key_;
    std::int64_t prepared_ = 0;
};

}  // namespace hamdel::storage::postgres
