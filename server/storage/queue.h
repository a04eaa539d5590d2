// What waits for a thread: bounded, first in first out.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace hamdel::storage {

template <class T>
class Queue {
  public:
    explicit Queue(std::size_t bound) : bound_(bound) {}

    // False when it is full or closed.
    bool push(T&& item) {
        {
            std::lock_guard lock(mutex_);
            if (closed_ || items_.size() >= bound_) return false;
            items_.push_back(std::move(item));
        }
        arrived_.notify_one();
        return true;
    }

    // Waits for one; nothing when the queue is closed and empty.
    std::optional<T> pop() {
        std::unique_lock lock(mutex_);
        arrived_.wait(lock, [this] { return closed_ || !items_.empty(); });
        if (items_.empty()) return {};
        std::optional<T> out(std::move(items_.front()));
        items_.pop_front();
        return out;
    }

    // Waits for one and takes what else is there, at most `most`. One that `stays_alone` is a group
    // of its own. Empty when the queue is closed and empty.
    template <class StaysAlone>
    std::vector<T> pop_group(std::size_t most, StaysAlone stays_alone) {
        std::vector<T> out;
        std::unique_lock lock(mutex_);
        arrived_.wait(lock, [this] { return closed_ || !items_.empty(); });
        while (!items_.empty() && out.size() < most) {
            bool alone = stays_alone(items_.front());
            if (alone && !out.empty()) break;
            out.push_back(std::move(items_.front()));
            items_.pop_front();
            if (alone) break;
        }
        return out;
    }

    void close() {
        {
            std::lock_guard lock(mutex_);
            closed_ = true;
        }
        arrived_.notify_all();
    }

    std::size_t size() const {
        std::lock_guard lock(mutex_);
        return items_.size();
    }

  private:
    mutable std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<T> items_;
    std::size_t bound_;
    bool closed_ = false;
};

}  // namespace hamdel::storage
