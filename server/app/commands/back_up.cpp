#include <iostream>

#include "commands/commands.h"
#include "house.h"

namespace hamdel::app {

int back_up(const Configuration& configuration, const std::string& file) {
    if (std::filesystem::exists(file)) throw WrongSetting("there is a file already: " + file);
    House house = open_house(configuration);
    if (house.store->is_postgres())
        throw WrongSetting("PostgreSQL is backed up by its own pg_dump; files are in " +
                           (configuration.data / "files").string());
    house.store->back_up(file);
    std::cout << "The database is in " << file << ". Sent files are in "
              << (configuration.data / "files").string()
              << " and never change: copy that folder as well.\n";
    return 0;
}

}  // namespace hamdel::app
