// A clock that stands still until a test moves it.
#pragma once

#include <atomic>

#include "kernel/time.h"

namespace hamdel::world {

class FixedClock final : public Clock {
  public:
    explicit FixedClock(Instant at) : ms_(at.ms) {}
    Instant now() const override { return {ms_.load()}; }
    void set(Instant at) { ms_ = at.ms; }
    void forward(Span length) { ms_ += length.ms; }

  private:
    std::atomic<std::int64_t> ms_;
};

}  // namespace hamdel::world
