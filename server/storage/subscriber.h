// Durable subscribers: what must happen once, in the end, for every event. Each has its own cursor
// on the event log, which moves in the same transaction as what it does; so a handler runs again
// only if nothing of its last run was kept. One that fails is tried again with growing pauses, and
// after eight tries its event is set aside (table subscriber_left) and logged.
#pragma once

#include <memory>

#include "storage/store.h"

namespace hamdel::storage {

struct SubscriberSpec {
    std::string_view name;                // never changed: the cursor's name
    std::vector<std::string_view> types;  // of events; empty: all
    std::function<void(Write&, const EventRow&)> handle;
    // Whether a subscriber that is new to old data begins with the first event or with the next.
    enum class Begin { next, first } begin = Begin::next;
};

class Subscribers {
  public:
    // Makes the cursors that are new; from then on no event is missed.
    Subscribers(Store& store, std::span<const SubscriberSpec> specs);
    ~Subscribers();

    // Lets every subscriber take some of what is there; whether any got on. For tests and for the
    // thread of `start`; not from both at a time.
    bool run_once();
    void run_until_idle();

    // Works on a thread of its own until destroyed.
    void start();
    // There may be events of another process.
    void nudge();

  private:
    class Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace hamdel::storage
