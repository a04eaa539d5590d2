#include "live/replay.h"

#include <algorithm>

namespace hamdel::edge {
namespace {

constexpr int page = 1000;
constexpr int most_pages = 50;  // of events that others may have had

bool reaches(const Renderer& renderer, const Door& door, const EventRow& event,
             const std::vector<std::string>& topics) {
    return std::ranges::any_of(renderer.topics(door, event), [&](const std::string& topic) {
        return std::ranges::find(topics, topic) != topics.end();
    });
}

// Nothing: there is more than anyone should be told one by one.
std::optional<std::vector<EventRow>> missed_events(Store& store, const Renderer& renderer,
                                                   const Door& door,
                                                   const std::vector<std::string>& topics,
                                                   std::int64_t after, std::int64_t up_to,
                                                   int most) {
    std::vector<EventRow> out;
    for (int pages = 0; pages < most_pages; ++pages) {
        std::vector<EventRow> events = store.events_after(after, page);
        for (EventRow& event : events) {
            if (event.seq > up_to) return out;
            after = event.seq;
            if (!reaches(renderer, door, event, topics)) continue;
            if (out.size() == static_cast<std::size_t>(most)) return {};
            out.push_back(std::move(event));
        }
        if (events.size() < page) return out;
    }
    return {};
}

}  // namespace

Missed replay(Store& store, const Renderer& renderer, const Door& door,
              const std::vector<std::string>& topics, std::int64_t after, std::int64_t up_to,
              int most) {
    if (after > up_to) return {.frames = {}, .resync = after > store.last_event()};
    if (after == up_to) return {};
    auto events = missed_events(store, renderer, door, topics, after, up_to, most);
    if (!events) return {.frames = {}, .resync = true};
    Missed out;
    if (events->empty()) return out;
    store.read_now([&](Read& tx) {
        out.frames.clear();
        for (const EventRow& event : *events)
            if (SharedFrame frame = renderer.render(tx, door, event))
                out.frames.push_back(std::move(frame));
    });
    return out;
}

}  // namespace hamdel::edge
