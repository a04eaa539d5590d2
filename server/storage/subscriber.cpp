#include "storage/subscriber.h"

#include <deque>
#include <map>
#include <thread>

#include "kernel/log.h"
#include "nudge.h"
#include "subscriber_state.h"
#include "writes.h"

namespace hamdel::storage {
namespace {

constexpr int window = 256;
constexpr Span after_trouble = seconds(1);
// Events of another process come without a nudge when the bus between them is away.
constexpr Span longest_sleep = seconds(5);

}  // namespace

class Subscribers::Engine {
  public:
    Engine(Store& store, std::span<const SubscriberSpec> specs)
        : store_(store), nudge_(std::make_shared<Nudge>()) {
        for (const SubscriberSpec& spec : specs)
            states_.emplace_back(spec).load(store_);
        store_.when_committed([nudge = nudge_](const Committed& committed) {
            if (committed.events) nudge->give();
        });
    }

    ~Engine() {
        nudge_->end();
        if (thread_.joinable()) thread_.join();
    }

    void start() {
        thread_ = std::jthread([this] { work(); });
    }

    bool run_once() {
        // Most stand at the same place, so the log is read once for all of them.
        std::map<std::int64_t, std::vector<EventRow>> windows;
        std::vector<SubscriberState*> running;
        std::vector<WriteBody> bodies;
        bool any = false;
        for (SubscriberState& state : states_) {
            if (!state.may_run(store_.clock().now())) continue;
            auto [found, is_new] = windows.try_emplace(state.position());
            if (is_new) found->second = store_.events_after(state.position(), window);
            bool moved = false;
            if (auto body = state.next(store_, found->second, moved)) {
                running.push_back(&state);
                bodies.push_back(*std::move(body));
            }
            any |= moved;
        }
        auto ends = write_all(store_, std::move(bodies));
        for (std::size_t i = 0; i < running.size(); ++i)
            running[i]->ended(store_, ends[i]);
        return any;
    }

    void nudge() { nudge_->give(); }

  private:
    void work() {
        for (;;) {
            std::int64_t seen = nudge_->given();
            Span sleep = after_trouble;
            try {
                if (run_once() && !nudge_->ends()) continue;
                std::optional<Instant> next;
                for (const SubscriberState& state : states_)
                    if (auto at = state.retry_at(); at && (!next || *at < *next)) next = at;
                sleep = until(next, store_.clock().now(), longest_sleep);
            } catch (const std::exception& e) {
                log::warning("subscribers_wait", Json::object({{"why", e.what()}}));
            }
            if (!nudge_->wait(seen, sleep)) return;
        }
    }

    Store& store_;
    std::deque<SubscriberState> states_;
    std::shared_ptr<Nudge> nudge_;
    std::jthread thread_;
};

Subscribers::Subscribers(Store& store, std::span<const SubscriberSpec> specs)
    : engine_(std::make_unique<Engine>(store, specs)) {}
Subscribers::~Subscribers() = default;
bool Subscribers::run_once() {
    return engine_->run_once();
}
void Subscribers::run_until_idle() {
    while (engine_->run_once()) {
    }
}
void Subscribers::start() {
    engine_->start();
}
void Subscribers::nudge() {
    engine_->nudge();
}

}  // namespace hamdel::storage
