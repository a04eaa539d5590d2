#include "checkpointer.h"

namespace hamdel::storage::sqlite {
namespace {

// Of 4 KiB: a pass begins at 16 MiB of log, and again after 16 MiB more if a long reader held it
// up; the writer's own share is about 1 MiB.
constexpr int pages_for_pass = 4096;
constexpr int pages_for_tail = 256;
constexpr int most_passes = 8;
// At 64 MiB the writer does the whole pass itself: a bound that holds however slow the disk is.
constexpr int pages_at_most = 4 * pages_for_pass;
// How long the writer waits for readers of the old log before it starts anew.
constexpr int wait_for_readers_ms = 10;
constexpr int wait_at_most_ms = 250;
constexpr int usual_wait_ms = 5000;

}  // namespace

Checkpointer::Checkpointer(const std::string& path, SqliteConnection& writer)
    : writer_(writer),
      own_(path, Use::checkpoint),
      next_pass_(pages_for_pass),
      thread_([this] { work(); }) {
    sqlite3_wal_hook(writer.handle(), &note_size, this);
}

Checkpointer::~Checkpointer() {
    sqlite3_wal_hook(writer_.handle(), nullptr, nullptr);
    {
        std::lock_guard lock(mutex_);
        ends_ = true;
    }
    wanted_.notify_one();
    thread_.join();
}

int Checkpointer::note_size(void* self, sqlite3*, const char*, int pages) {
    static_cast<Checkpointer*>(self)->pages_ = pages;
    return SQLITE_OK;
}

void Checkpointer::after_group() {
    if (pages_ < next_pass_) return;
    bool is_full = pages_ >= pages_at_most;
    if (is_tail_short_.exchange(false) || is_full) {
        sqlite3_busy_timeout(writer_.handle(), is_full ? wait_at_most_ms : wait_for_readers_ms);
        bool anew = pass(writer_, SQLITE_CHECKPOINT_RESTART) == SQLITE_OK;
        sqlite3_busy_timeout(writer_.handle(), usual_wait_ms);
        next_pass_ = anew ? pages_for_pass : pages_ + pages_for_pass;
        pages_ = 0;  // the next commit notes the true size
        return;
    }
    {
        std::lock_guard lock(mutex_);
        if (is_wanted_) return;
        is_wanted_ = true;
    }
    wanted_.notify_one();
}

void Checkpointer::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        wanted_.wait(lock, [this] { return ends_ || is_wanted_; });
        if (ends_) return;
        lock.unlock();
        int left = pages_for_tail;
        for (int i = 0; i < most_passes && left >= pages_for_tail; ++i)
            pass(own_, SQLITE_CHECKPOINT_PASSIVE, &left);
        is_tail_short_ = true;  // or a reader keeps it long, and then the writer only tries
        lock.lock();
        is_wanted_ = false;
    }
}

int Checkpointer::pass(SqliteConnection& connection, int mode, int* left) {
    int pages = 0, moved = 0;
    int code = sqlite3_wal_checkpoint_v2(connection.handle(), "main", mode, &pages, &moved);
    if (left) *left = pages - moved;
    return code;
}

}  // namespace hamdel::storage::sqlite
