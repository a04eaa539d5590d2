#include "live/missed.h"

#include "kernel/log.h"

namespace hamdel::edge {

Task<Missed> look_for_missed(Io& io, House& house, const Door& door,
                             std::vector<std::string> topics, std::int64_t after,
                             std::int64_t up_to) {
    return aside<Missed>(io, [&house, &door, topics = std::move(topics), after, up_to] {
        try {
            return replay(house.store, house.renderer, door, topics, after, up_to,
                          house.options.limits.replay_events);
        } catch (const std::exception& error) {
            log::warning("replay_failed", Json::object({{"error", error.what()}}));
            return Missed{.frames = {}, .resync = true};
        }
    });
}

}  // namespace hamdel::edge
