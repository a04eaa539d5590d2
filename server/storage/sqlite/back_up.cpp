#include "back_up.h"

#include <filesystem>
#include <stdexcept>

#include "../durable.h"

namespace hamdel::storage::sqlite {
namespace {

struct Close {
    void operator()(sqlite3* c) const { sqlite3_close_v2(c); }
};

void copy(sqlite3* from, const std::string& file) {
    sqlite3* made = nullptr;
    int code = sqlite3_open(file.c_str(), &made);
    std::unique_ptr<sqlite3, Close> to(made);
    if (code != SQLITE_OK) throw std::runtime_error("cannot write " + file);
    sqlite3_backup* work = sqlite3_backup_init(made, "main", from, "main");
    // All in one step: one snapshot, however much is written meanwhile.
    if (work) sqlite3_backup_step(work, -1);
    code = work ? sqlite3_backup_finish(work) : SQLITE_ERROR;
    if (code != SQLITE_OK)
        throw std::runtime_error("cannot write " + file + ": " + sqlite3_errstr(code));
}

}  // namespace

void copy_database(SqliteConnection& from, const std::string& file) {
    std::string unfinished = file + ".unfinished";
    std::filesystem::remove(unfinished);
    try {
        copy(from.handle(), unfinished);
        flush_file(unfinished);
        std::filesystem::rename(unfinished, file);
        flush_folder(std::filesystem::absolute(file).parent_path());
    } catch (...) {
        std::error_code gone;
        std::filesystem::remove(unfinished, gone);
        throw;
    }
}

}  // namespace hamdel::storage::sqlite
