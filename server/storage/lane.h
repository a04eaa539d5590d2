// A lane of reading functions: a few threads, each with a session of its own.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "queue.h"
#include "storage/store.h"

namespace hamdel::storage {

// One connection on which reading functions run, each on a snapshot of its own.
class Session {
  public:
    virtual ~Session() = default;
    virtual void read(const ReadBody& body) = 0;
};

class Lane {
  public:
    Lane(std::vector<std::unique_ptr<Session>> sessions, std::size_t bound);
    ~Lane();

    void take(ReadBody body, Done done);
    std::int64_t finished() const { return finished_; }

  private:
    struct Task {
        ReadBody body;
        Done done;
    };
    void work(Session& session);

    std::vector<std::unique_ptr<Session>> sessions_;
    Queue<Task> queue_;
    std::atomic<std::int64_t> finished_ = 0;
    std::vector<std::jthread> threads_;
};

// The answer when a queue is full.
std::exception_ptr busy();

// Calls `done`; what it throws is logged, since nobody else could handle it.
void end_with(const Done& done, std::exception_ptr why);

}  // namespace hamdel::storage
