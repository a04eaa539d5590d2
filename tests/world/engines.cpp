#include "world/engines.h"

#include <map>

#include "world/folders.h"
#include "world/postgres_server.h"

namespace hamdel::world {
namespace {

std::string key_of(const std::vector<storage::Migration>& migrations) {
    std::string out;
    for (const auto& step : migrations)
        out.append(step.name).append(step.sql).append(step.postgres_only).append("\n");
    return out;
}

// With all migrations made; copying it is much faster than making them again.
const std::string& template_with(const std::vector<storage::Migration>& migrations,
                                 const std::shared_ptr<const Clock>& clock) {
    static std::map<std::string, std::string> known;
    auto [place, is_new] = known.try_emplace(key_of(migrations));
    if (is_new) {
        std::string made = PostgresServer::running().make_database();
        PostgresServer::running().keep(made);
        storage::open({.database = made}, migrations, clock);
        place->second = PostgresServer::plain_name(made);
    }
    return place->second;
}

}  // namespace

std::ostream& operator<<(std::ostream& out, Engine engine) {
    return out << (engine == Engine::sqlite ? "sqlite" : "postgres");
}

std::unique_ptr<Store> open_store(Engine engine, const std::vector<storage::Migration>& migrations,
                                  std::shared_ptr<const Clock> clock) {
    // What the deadline does is storage's own test; a busy machine must not end the others by it.
    storage::Options options{.database = "sqlite::memory:", .deadline = seconds(30)};
    if (engine == Engine::postgres)
        options.database =
            PostgresServer::running().make_database(template_with(migrations, clock));
    return storage::open(options, migrations, std::move(clock));
}

TestDatabase::TestDatabase(Engine engine) : folder_(fresh_folder()) {
    name_ = engine == Engine::sqlite ? "sqlite:" + (folder_ / "hamdel.db").string()
                                     : PostgresServer::running().make_database();
}

TestDatabase::~TestDatabase() {
    std::error_code gone;
    std::filesystem::remove_all(folder_, gone);
}

std::unique_ptr<Store> TestDatabase::open(std::shared_ptr<const Clock> clock,
                                          std::span<const storage::Migration> migrations,
                                          storage::Options options) const {
    options.database = name_;
    return storage::open(options, migrations, std::move(clock));
}

}  // namespace hamdel::world

#ifdef __SANITIZE_THREAD__
// Counting who still holds an exception happens inside libstdc++, which is not built for the
// sanitizer: it sees the last holder free what another thread has read, and not the count between.
extern "C" const char* __tsan_default_suppressions() {
    return "race:std::__exception_ptr::exception_ptr::_M_release\n";
}
#endif
