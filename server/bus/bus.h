// Nudges among the parts of the house: "something was committed", and passing frames for live
// screens. Nothing here is kept; the event log is the truth, and who missed a nudge looks there.
#pragma once

#include <functional>
#include <memory>

#include "storage/store.h"

namespace hamdel::bus {

class Bus {
  public:
    using Hear = std::function<void(const Committed&)>;

    // Ends with its destruction: afterwards `hear` is not called, nor is it still running.
    class Subscription {
      public:
        virtual ~Subscription() = default;
    };

    virtual ~Bus() = default;
    // From any thread; must not block.
    virtual void publish(const Committed& news) = 0;
    // `hear` runs on the publisher's thread and must not block.
    virtual std::unique_ptr<Subscription> subscribe(Hear hear) = 0;
};

// Within one process.
std::unique_ptr<Bus> make_here();

}  // namespace hamdel::bus
