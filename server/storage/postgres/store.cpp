#include "store.h"

#include <stdexcept>

#include "../migrate.h"
#include "../relay.h"

namespace hamdel::storage::postgres {
namespace {

constexpr std::string_view migration_lock = "select pg_advisory_lock(4815162342)";

std::unique_ptr<Lane> lane(const Options& options, int threads, const Clock& clock, Tell& tell) {
    std::vector<std::unique_ptr<Session>> sessions;
    for (int i = 0; i < threads; ++i)
        sessions.push_back(
            std::make_unique<ReadSession>(options.database, options.longest_read, clock, tell));
    return std::make_unique<Lane>(std::move(sessions), options.queue);
}

// Events restored from another cluster may have numbers that this one's transactions reach only
// much later; new ones must come behind them.
constexpr auto go_ahead = R"(
    update event_ahead set ahead = found.wanted
    from (select coalesce(max(seq) >> 12, 0) + 1 - pg_current_xact_id()::text::bigint as wanted
          from event) as found
    where event_ahead.ahead < found.wanted)";

void migrate(const Options& options, std::span<const Migration> migrations, const Clock& clock) {
    PostgresConnection connection(options.database);
    try {
        connection.be_there();
        connection.command(std::string(migration_lock));  // held until this connection closes
        for (const Migration& step : plan_migrations(connection, migrations).missing) {
            connection.command("begin");
            apply(connection, step, clock.now());
            connection.command("commit");
        }
        connection.command(go_ahead);
    } catch (const Away&) {
        throw std::runtime_error("the PostgreSQL database cannot be reached");
    } catch (const Clash&) {
        throw std::runtime_error("the schema is in use; try again");
    }
}

}  // namespace

PostgresStore::PostgresStore(const Options& options, std::span<const Migration> migrations,
                             std::shared_ptr<const Clock> clock)
    : clock_(std::move(clock)) {
    migrate(options, migrations, *clock_);
    readers_ = lane(options, options.readers, *clock_, tell_);
    preparers_ = lane(options, options.preparers, *clock_, tell_);
    writers_ = std::make_unique<Writers>(options.database, options.postgres_writers, options.queue,
                                         options.deadline, *clock_, tell_);
    read_now([](Read&) {});  // the first request finds a connection that is there
}

void PostgresStore::read(ReadBody body, Done done) {
    readers_->take(std::move(body), std::move(done));
}

void PostgresStore::prepare(ReadBody body, Done done) {
    preparers_->take(std::move(body), std::move(done));
}

void PostgresStore::write(WriteBody body, Done done) {
    writers_->take(std::move(body), std::move(done));
}

void PostgresStore::write_alone_now(const WriteBody& body) {
    writers_->run_alone(body);
}

LaneFigures PostgresStore::figures() const {
    const Writers::Figures& figures = writers_->figures();
    return {.writes = figures.writes,
            .groups = figures.writes,
            .reads = readers_->finished() + preparers_->finished(),
            .refused_full = figures.refused_full,
            .writer_busy_us = figures.busy_us,
            .waiting = std::int64_t(writers_->waiting())};
}

std::vector<EventRow> PostgresStore::events_after(std::int64_t seq, int limit) {
    return read_now([&](Read& tx) { return storage::events_after(tx, seq, limit); });
}

std::int64_t PostgresStore::last_event() {
    return read_now([](Read& tx) { return storage::last_event(tx); });
}

void PostgresStore::back_up(const std::string&) {
    throw std::runtime_error("a PostgreSQL database is backed up with pg_dump");
}

void PostgresStore::when_committed(std::function<void(Committed)> tell) {
    tell_.add(std::move(tell));
}

}  // namespace hamdel::storage::postgres
