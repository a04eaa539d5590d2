#include "live/relay.h"

#include "kernel/log.h"

namespace hamdel::edge {
namespace {

constexpr int batch = 256;
constexpr std::chrono::milliseconds look_again{1000};

}  // namespace

Relay::Relay(Store& store, const Renderer& renderer, Hub& hub, std::function<void(Tellings)> tell)
    : store_(store), renderer_(renderer), hub_(hub), tell_(std::move(tell)) {
    position_ = store_.last_event();
    hub_.start_at(position_);
    thread_ = std::thread([this] { work(); });
}

Relay::~Relay() {
    {
        std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Relay::nudge() {
    {
        std::lock_guard lock(mutex_);
        nudged_ = true;
    }
    changed_.notify_one();
}

void Relay::work() {
    while (wait()) {
        try {
            while (relay_some()) {
            }
        } catch (const std::exception& error) {
            // The database is away: what was missed is still in the log when it is back.
            log::warning("relay_failed", Json::object({{"error", error.what()}}));
        }
    }
}

bool Relay::wait() {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, look_again, [this] { return nudged_ || stopping_; });
    nudged_ = false;
    return !stopping_;
}

// Whether there may be more.
bool Relay::relay_some() {
    std::vector<EventRow> events = store_.events_after(position_, batch);
    if (events.empty()) return false;
    Tellings tellings{.all = render(events, hub_.claim(events)), .up_to = events.back().seq};
    position_ = tellings.up_to;
    tell_(std::move(tellings));
    return events.size() == batch;
}

std::vector<Telling> Relay::render(const std::vector<EventRow>& events,
                                   std::vector<Hub::Wanted> wanted) {
    std::vector<Telling> out;
    if (wanted.empty()) return out;
    store_.read_now([&](Read& tx) {
        out.clear();
        for (Hub::Wanted& one : wanted) {
            SharedFrame frame = renderer_.render(tx, *one.door, events[one.event]);
            if (frame) out.push_back({one.door, one.topics, std::move(frame)});
        }
    });
    return out;
}

}  // namespace hamdel::edge
