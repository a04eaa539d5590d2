#include "store.h"

#include "../migrate.h"
#include "../relay.h"
#include "back_up.h"
#include "session.h"

namespace hamdel::storage::sqlite {
namespace {

std::unique_ptr<Lane> lane(const Options& options, int threads, const std::string& path,
                           const Clock& clock, Tell& tell) {
    std::vector<std::unique_ptr<Session>> sessions;
    for (int i = 0; i < threads; ++i)
        sessions.push_back(std::make_unique<ReadSession>(path, options.longest_read, clock, tell));
    return std::make_unique<Lane>(std::move(sessions), options.queue);
}

void migrate_file(const std::string& path, const Options& options,
                  std::span<const Migration> migrations, const Clock& clock) {
    SqliteConnection connection(path, Use::write);
    Plan plan = plan_migrations(connection, migrations);
    if (plan.missing.empty()) return;
    if (plan.holds_data && options.back_up_before_migration)
        copy_database(connection, path + ".before-" + std::to_string(clock.now().ms));
    for (const Migration& step : plan.missing) {
        connection.command("begin immediate");
        try {
            apply(connection, step, clock.now());
            connection.command("commit");
        } catch (...) {
            connection.begin_function();
            if (connection.in_transaction()) connection.command("rollback");
            throw;
        }
    }
}

}  // namespace

SqliteStore::SqliteStore(const Options& options, std::span<const Migration> migrations,
                         std::shared_ptr<const Clock> clock)
    : clock_(std::move(clock)), file_(options.database.substr(sizeof "sqlite:" - 1)) {
    migrate_file(file_.path(), options, migrations, *clock_);
    readers_ = lane(options, options.readers, file_.path(), *clock_, tell_);
    preparers_ = lane(options, options.preparers, file_.path(), *clock_, tell_);
    writer_ =
        std::make_unique<Writer>(file_.path(), options.queue, options.deadline, *clock_, tell_);
}

void SqliteStore::read(ReadBody body, Done done) {
    readers_->take(std::move(body), std::move(done));
}

void SqliteStore::prepare(ReadBody body, Done done) {
    preparers_->take(std::move(body), std::move(done));
}

void SqliteStore::write(WriteBody body, Done done) {
    writer_->take({std::move(body), std::move(done)});
}

void SqliteStore::write_alone_now(const WriteBody& body) {
    std::promise<void> ended;
    writer_->take({.body = body,
                   .done =
                       [&ended](std::exception_ptr why) {
                           if (why)
                               ended.set_exception(why);
                           else
                               ended.set_value();
                       },
                   .alone = true});
    ended.get_future().get();
}

LaneFigures SqliteStore::figures() const {
    const Writer::Figures& figures = writer_->figures();
    return {.writes = figures.writes,
            .groups = figures.groups,
            .reads = readers_->finished() + preparers_->finished(),
            .replays = figures.replays,
            .refused_full = figures.refused_full,
            .writer_busy_us = figures.busy_us,
            .waiting = std::int64_t(writer_->waiting())};
}

std::vector<EventRow> SqliteStore::events_after(std::int64_t seq, int limit) {
    return read_now([&](Read& tx) { return storage::events_after(tx, seq, limit); });
}

std::int64_t SqliteStore::last_event() {
    return read_now([](Read& tx) { return storage::last_event(tx); });
}

void SqliteStore::back_up(const std::string& file) {
    SqliteConnection connection(file_.path(), Use::read);
    copy_database(connection, file);
}

void SqliteStore::when_committed(std::function<void(Committed)> tell) {
    tell_.add(std::move(tell));
}

}  // namespace hamdel::storage::sqlite
