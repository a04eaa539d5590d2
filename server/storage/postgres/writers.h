// The writing functions on PostgreSQL: some threads, each with a connection and a transaction for
// every function. The server itself commits what comes at one time with one flush.
#pragma once

#include <atomic>
#include <thread>

#include "../tell.h"
#include "transaction.h"

namespace hamdel::storage::postgres {

class Writers {
  public:
    struct Figures {
        std::atomic<std::int64_t> writes = 0, refused_full = 0, busy_us = 0;
    };

    Writers(const std::string& url, int threads, std::size_t queue, Span deadline,
            const Clock& clock, Tell& tell);
    ~Writers();

    void take(WriteBody body, Done done);
    // On the caller's thread, over a connection of its own, with no deadline.
    void run_alone(const WriteBody& body);
    const Figures& figures() const { return figures_; }
    std::size_t waiting() const { return queue_.size(); }

  private:
    struct Task {
        WriteBody body;
        Done done;
    };
    void work();
    void tell(Outcome outcome);

    std::string url_;
    Span deadline_;
    const Clock& clock_;
    Tell& tell_;
    IdSource ids_;
    Figures figures_;
    Queue<Task> queue_;
    std::vector<std::jthread> threads_;
};

}  // namespace hamdel::storage::postgres
