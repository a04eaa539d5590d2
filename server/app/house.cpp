#include "house.h"

#include "modules.h"
#include "storage/open.h"

namespace hamdel::app {

House open_house(const Configuration& configuration) {
    namespace files = std::filesystem;
    if (files::create_directories(configuration.data))
        files::permissions(configuration.data, files::perms::owner_all);
    std::vector<storage::Migration> migrations = all_migrations();
    return {.store = storage::open({.database = configuration.database_name()}, migrations,
                                   std::make_shared<SystemClock>()),
            .blobs = storage::Blobs(configuration.data / "files")};
}

std::filesystem::path demo_mark(const Configuration& configuration) {
    return configuration.data / "demonstration";
}

}  // namespace hamdel::app
