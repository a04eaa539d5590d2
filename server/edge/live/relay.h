// Carries new events from the log to the live screens, on a thread of its own. A nudge wakes it; it
// also looks once in a while, since a nudge may be lost.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "live/hub.h"
#include "live/render.h"
#include "storage/store.h"

namespace hamdel::edge {

struct Telling {
    const Door* door = nullptr;
    std::vector<std::string> topics;
    SharedFrame frame;
};
struct Tellings {
    std::vector<Telling> all;
    std::int64_t up_to = 0;
};

class Relay {
  public:
    // `tell` is called on the relay's thread, in the order of the log.
    Relay(Store& store, const Renderer& renderer, Hub& hub, std::function<void(Tellings)> tell);
    ~Relay();

    void nudge();

  private:
    void work();
    bool wait();
    bool relay_some();
    std::vector<Telling> render(const std::vector<EventRow>& events,
                                std::vector<Hub::Wanted> wanted);

    Store& store_;
    const Renderer& renderer_;
    Hub& hub_;
    std::function<void(Tellings)> tell_;
    std::int64_t position_ = 0;

    std::mutex mutex_;
    std::condition_variable changed_;
    bool nudged_ = false, stopping_ = false;
    std::thread thread_;
};

}  // namespace hamdel::edge
