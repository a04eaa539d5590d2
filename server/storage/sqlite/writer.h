// The one writer of a SQLite file: a thread that takes what has arrived during the last flush and
// commits it as one group. Savepoints are dear, and hardly a function fails after it has changed
// something: groups go without them, and when one does fail so, the group runs again with a
// savepoint for each function, and so do the next groups.
#pragma once

#include <atomic>
#include <thread>
#include <vector>

#include "../lane.h"
#include "../tell.h"
#include "checkpointer.h"
#include "connection.h"

namespace hamdel::storage::sqlite {

class Writer {
  public:
    struct Task {
        WriteBody body;
        Done done;
        bool alone = false;  // for itself, with no deadline
    };
    struct Figures {
        std::atomic<std::int64_t> writes = 0, groups = 0, replays = 0, refused_full = 0,
                                  busy_us = 0;
    };

    Writer(const std::string& path, std::size_t queue, Span deadline, const Clock& clock,
           Tell& tell);
    ~Writer();

    void take(Task task);
    const Figures& figures() const { return figures_; }
    std::size_t waiting() const { return queue_.size(); }
    // For migrations, before the first task.
    SqliteConnection& connection() { return connection_; }

  private:
    struct Running {
        Task task;
        std::exception_ptr why;  // set once it has failed for good
        std::vector<Whisper> whispers;
        bool recorded = false, timers = false;
    };
    using Group = std::vector<Running>;

    void work();
    void run_group(Group& group);
    bool begin(Group& group);
    // What a function leaves of its group: all of the others, what only the rollback of all of them
    // can undo, or nothing because SQLite rolled back by itself.
    enum class Left { fine, spoilt, nothing };
    Left run_in_group(Running& one, bool with_savepoint);
    void run_again(Group& group);
    void replay(Group& group);
    void commit(std::span<Running> group);
    void run_body(Running& one);
    void answer(Group& group);

    SqliteConnection connection_;
    Checkpointer checkpointer_;
    Span deadline_;
    const Clock& clock_;
    Tell& tell_;
    IdSource ids_;
    int careful_groups_ = 0;  // so many more go with savepoints
    Figures figures_;
    Queue<Task> queue_;
    std::jthread thread_;
};

}  // namespace hamdel::storage::sqlite
