#include "writers.h"

namespace hamdel::storage::postgres {

Writers::Writers(const std::string& url, int threads, std::size_t queue, Span deadline,
                 const Clock& clock, Tell& tell)
    : url_(url), deadline_(deadline), clock_(clock), tell_(tell), queue_(queue) {
    for (int i = 0; i < threads; ++i)
        threads_.emplace_back([this] { work(); });
}

Writers::~Writers() {
    queue_.close();
}

void Writers::take(WriteBody body, Done done) {
    Task task{std::move(body), std::move(done)};
    if (queue_.push(std::move(task))) return;
    ++figures_.refused_full;
    end_with(task.done, busy());
}

void Writers::work() {
    PostgresConnection connection(url_);
    while (auto task = queue_.pop()) {
        auto began = std::chrono::steady_clock::now();
        Outcome outcome;
        std::exception_ptr why;
        try {
            outcome = write(connection, task->body, deadline_, clock_, ids_);
        } catch (...) {
            why = std::current_exception();
        }
        ++figures_.writes;
        figures_.busy_us += std::chrono::duration_cast<std::chrono::microseconds>(
                                std::chrono::steady_clock::now() - began)
                                .count();
        end_with(task->done, std::move(why));
        tell(std::move(outcome));
    }
}

void Writers::run_alone(const WriteBody& body) {
    PostgresConnection connection(url_);
    tell(write(connection, body, {}, clock_, ids_));
}

// The end of any transaction, even of one that recorded nothing or failed, may be what the events
// of younger ones waited for to become readable.
void Writers::tell(Outcome outcome) {
    tell_.all({.whispers = std::move(outcome.whispers), .events = true, .timers = outcome.timers});
}

}  // namespace hamdel::storage::postgres
