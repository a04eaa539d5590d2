// Moves what was committed from the write-ahead log into the file, on a thread and connection of
// its own, so that no group waits for it. Such a pass never catches the writer up while it writes;
// the short tail is therefore done by the writer between two groups, and then the log starts anew.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "connection.h"

namespace hamdel::storage::sqlite {

class Checkpointer {
  public:
    Checkpointer(const std::string& path, SqliteConnection& writer);
    ~Checkpointer();

    // On the writer's thread.
    void after_group();

  private:
    void work();
    // SQLite's answer; `left`: pages in the log that are not in the file yet.
    static int pass(SqliteConnection& connection, int mode, int* left = nullptr);
    static int note_size(void* self, sqlite3*, const char*, int pages);

    SqliteConnection& writer_;
    SqliteConnection own_;
    int pages_ = 0;      // of the log; the writer's thread alone
    int next_pass_ = 0;  // begins when the log has so many
    std::atomic<bool> is_tail_short_ = false;
    std::mutex mutex_;
    std::condition_variable wanted_;
    bool is_wanted_ = false;
    bool ends_ = false;
    std::jthread thread_;
};

}  // namespace hamdel::storage::sqlite
