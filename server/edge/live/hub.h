// Who listens to what, and telling them. Joining, leaving and telling happen on the edge's own
// thread; the relay asks from its thread who would listen to new events.
#pragma once

#include <mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "live/render.h"
#include "module/door.h"

namespace hamdel::edge {

class Listener {
  public:
    virtual ~Listener() = default;
    // Must not join or leave from inside; must not throw.
    virtual void take(const SharedFrame& frame) = 0;

  private:
    friend class Hub;
    std::int64_t last_ = 0;  // the telling it had: a listener of two topics is told once
};

class Hub {
  public:
    Hub(std::vector<const Door*> doors, const Renderer& renderer)
        : doors_(std::move(doors)), renderer_(renderer) {}

    // Events after the answered number will be told to the listener; those up to it were decided
    // before it came, and it has to look for them in the log.
    std::int64_t join(Listener& listener, const Door& door, const std::vector<std::string>& topics);
    // From one set of topics to another, with no event lost on those in both.
    void move(Listener& listener, const Door& door, const std::vector<std::string>& from,
              const std::vector<std::string>& to);
    void leave(Listener& listener, const Door& door, const std::vector<std::string>& topics);

    void tell(const Door& door, const std::vector<std::string>& topics, const SharedFrame& frame);
    void whisper(const Whisper& whisper);
    // All events up to this number have been told.
    std::int64_t told() const { return told_; }
    void set_told(std::int64_t seq) { told_ = seq; }

    // ---- for the relay
    struct Wanted {
        std::size_t event = 0;  // place in the span
        const Door* door = nullptr;
        std::vector<std::string> topics;  // that somebody listens to
    };
    // What of these events must be told, in order. From now on they count as decided.
    std::vector<Wanted> claim(std::span<const EventRow> events);
    void start_at(std::int64_t seq);

  private:
    static std::string room(const Door& door, std::string_view topic);
    void enter(Listener& listener, const Door& door, const std::vector<std::string>& topics);
    void depart(Listener& listener, const Door& door, const std::vector<std::string>& topics);

    std::vector<const Door*> doors_;
    const Renderer& renderer_;
    // Changed only by the edge's thread and under the lock, so that thread reads without it.
    std::mutex mutex_;
    std::unordered_map<std::string, std::vector<Listener*>> rooms_;
    std::int64_t decided_ = 0;
    std::int64_t told_ = 0;
    std::int64_t tellings_ = 0;
};

}  // namespace hamdel::edge
