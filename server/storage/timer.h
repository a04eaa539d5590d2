// Timers: a moment at which something is looked at again (Write::set_timer). A timer that rings is
// deleted in the transaction of what it does, so it rings once, also with several processes. One
// that fails rings again after growing pauses, at most an hour.
#pragma once

#include <memory>

#include "storage/store.h"

namespace hamdel::storage {

struct TimerSpec {
    std::string_view kind;
    std::function<void(Write&, WorkspaceId, std::int64_t subject)> ring;
};

class Timers {
  public:
    Timers(Store& store, std::span<const TimerSpec> specs);
    ~Timers();

    // Rings those due now, at most some dozens; how many there were.
    int run_once();
    void run_until_idle();

    // Works on a thread of its own until destroyed; sleeps until the next one is due.
    void start();

  private:
    class Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace hamdel::storage
