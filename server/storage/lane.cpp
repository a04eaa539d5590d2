#include "lane.h"

#include "kernel/log.h"

namespace hamdel::storage {

Lane::Lane(std::vector<std::unique_ptr<Session>> sessions, std::size_t bound)
    : sessions_(std::move(sessions)), queue_(bound) {
    for (auto& session : sessions_)
        threads_.emplace_back([this, &session] { work(*session); });
}

Lane::~Lane() {
    queue_.close();
}

void Lane::take(ReadBody body, Done done) {
    Task task{std::move(body), std::move(done)};
    if (!queue_.push(std::move(task))) end_with(task.done, busy());
}

void Lane::work(Session& session) {
    while (auto task = queue_.pop()) {
        std::exception_ptr why;
        try {
            session.read(task->body);
        } catch (...) {
            why = std::current_exception();
        }
        ++finished_;
        end_with(task->done, std::move(why));
    }
}

std::exception_ptr busy() {
    return std::make_exception_ptr(Refusal(Problem::unavailable, "busy").retry_after(seconds(1)));
}

void end_with(const Done& done, std::exception_ptr why) {
    try {
        done(std::move(why));
    } catch (const std::exception& e) {
        log::error("store_answer_failed", Json::object({{"why", e.what()}}));
    }
}

}  // namespace hamdel::storage
