// The server's own database file, opened by a bare SQLite program: the same tables, indexes,
// settings and words, without anything of the server.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hamdel::bench {

class RawDatabase {
  public:
    explicit RawDatabase(const std::filesystem::path& folder);
    ~RawDatabase();
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;

    void run(const char* sql);
    sqlite3_stmt* prepare(const std::string& sql);           // ours as long as the database
    void step(sqlite3_stmt* statement);                      // one that gives no rows
    std::int64_t number(const std::string& sql);             // of its first row
    std::vector<std::string> texts(const std::string& sql);  // the first column of all rows
    sqlite3* handle() { return handle_; }

    // What stands before every word of the only workspace in the search index.
    std::string scope();

  private:
    sqlite3* handle_ = nullptr;
    std::vector<sqlite3_stmt*> statements_;
};

void bind(sqlite3_stmt* statement, int at, const std::string& text);

// As the server writes a text into its search index.
struct Indexed {
    std::string words, stems, beginnings;
};
Indexed indexed(const std::string& scope, std::string_view text);

}  // namespace hamdel::bench
