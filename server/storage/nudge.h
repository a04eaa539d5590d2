// Where a background thread sleeps until there may be something to do.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

#include "kernel/time.h"

namespace hamdel::storage {

class Nudge {
  public:
    void give() {
        {
            std::lock_guard lock(mutex_);
            ++given_;
        }
        wake_.notify_all();
    }

    void end() {
        {
            std::lock_guard lock(mutex_);
            ends_ = true;
        }
        wake_.notify_all();
    }

    bool ends() const {
        std::lock_guard lock(mutex_);
        return ends_;
    }

    // To be read before looking for work, so that a nudge in between is not lost.
    std::int64_t given() const {
        std::lock_guard lock(mutex_);
        return given_;
    }

    // Until nudged since `seen`, or the time has passed, or the end; false at the end.
    bool wait(std::int64_t seen, Span longest) {
        std::unique_lock lock(mutex_);
        wake_.wait_for(lock, std::chrono::milliseconds(longest.ms),
                       [&] { return ends_ || given_ != seen; });
        return !ends_;
    }

  private:
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::int64_t given_ = 0;
    bool ends_ = false;
};

// How long to sleep until a moment, at least a moment's breath and at most `longest`.
inline Span until(std::optional<Instant> moment, Instant now, Span longest) {
    if (!moment) return longest;
    std::int64_t ms = moment->ms - now.ms;
    return {ms < 1 ? 1 : ms < longest.ms ? ms : longest.ms};
}

// 1, 2, 4 … seconds.
inline Span pause_after(std::int64_t tries, Span longest) {
    Span pause = seconds(std::int64_t{1} << (tries < 20 ? tries - 1 : 19));
    return pause < longest ? pause : longest;
}

}  // namespace hamdel::storage
