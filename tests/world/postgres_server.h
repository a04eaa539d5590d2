// A PostgreSQL server for tests: Debian's, in a folder in memory, on a socket of its own, without
// flushing. It ends with the program, also when that one crashes.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hamdel::world {

class PostgresServer {
  public:
    // The one of this program, started at the first call.
    static PostgresServer& running();
    ~PostgresServer();

    // Makes a database, as a copy of another one if that is named, and removes earlier ones that
    // nobody uses any more. The result is a name for storage::Options.
    std::string make_database(const std::string& copy_of = "");
    // The name within the server, for `copy_of`.
    static std::string plain_name(const std::string& database);
    // Not removed by make_database.
    void keep(const std::string& database);

    void stop();
    void start();

  private:
    PostgresServer();

    void run(const std::string& sql);
    std::string url(const std::string& plain_name) const;
    pid_t spawn(const std::vector<std::string>& words) const;
    void remove_unused();

    std::filesystem::path folder_;
    pid_t process_ = 0;
    int count_ = 0;
    std::map<std::string, bool> is_kept_;  // of each database
};

}  // namespace hamdel::world
