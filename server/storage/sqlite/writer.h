// The one writer of a SQLite file: a thread that takes what has arrived during the last flush and
// commits it as one group, each function under a savepoint of its own.
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
    // False when SQLite rolled back the whole transaction because of this one.
    bool run_in_group(Running& one, bool with_savepoint);
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
    Figures figures_;
    Queue<Task> queue_;
    std::jthread thread_;
};

}  // namespace hamdel::storage::sqlite
