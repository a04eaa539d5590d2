// Who is told after each group of commits.
#pragma once

#include <functional>
#include <mutex>
#include <vector>

#include "storage/store.h"

namespace hamdel::storage {

class Tell {
  public:
    void add(std::function<void(Committed)> listener) {
        std::lock_guard lock(mutex_);
        listeners_.push_back(std::move(listener));
    }

    void all(const Committed& committed) {
        std::lock_guard lock(mutex_);
        for (const auto& listener : listeners_)
            listener(committed);
    }

    // What a function that only read whispered; there is no commit to wait for.
    void passing(std::vector<Whisper> whispers) {
        if (whispers.empty()) return;
        Committed told;
        told.whispers = std::move(whispers);
        all(told);
    }

  private:
    std::mutex mutex_;
    std::vector<std::function<void(Committed)>> listeners_;
};

}  // namespace hamdel::storage
