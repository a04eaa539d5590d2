#include "storage/open.h"

#include <stdexcept>

#include "postgres/store.h"
#include "sqlite/store.h"

namespace hamdel::storage {

std::unique_ptr<Store> open(const Options& options, std::span<const Migration> migrations,
                            std::shared_ptr<const Clock> clock) {
    std::string_view name = options.database;
    if (name.starts_with("sqlite:"))
        return std::make_unique<sqlite::SqliteStore>(options, migrations, std::move(clock));
    if (name.starts_with("postgresql:") || name.starts_with("postgres:"))
        return std::make_unique<postgres::PostgresStore>(options, migrations, std::move(clock));
    throw std::runtime_error("a database is named sqlite:PATH or postgresql://…");
}

}  // namespace hamdel::storage
