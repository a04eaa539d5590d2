#include "live/presence.h"

#include "kernel/log.h"

namespace hamdel::edge {

std::string Presence::key(const Door& door, const Actor& actor) {
    return std::string(door.name) + " " + std::to_string(actor.workspace.value) + " " +
           std::to_string(static_cast<int>(actor.type)) + " " + std::to_string(actor.id);
}

void Presence::opened(const Door& door, const Actor& actor) {
    auto [found, is_new] = present_.try_emplace(key(door, actor), Present{&door, actor, 0, {}});
    ++found->second.screens;
    if (is_new) tell(door.joined, actor);
}

void Presence::closed(const Door& door, const Actor& actor, Moment now) {
    auto found = present_.find(key(door, actor));
    if (found == present_.end()) return;
    Present& present = found->second;
    if (--present.screens == 0) present.gone_at = now + std::chrono::milliseconds(grace_.ms);
}

void Presence::sweep(Moment now) {
    for (auto at = present_.begin(); at != present_.end();) {
        const Present& present = at->second;
        if (present.screens > 0 || present.gone_at > now) {
            ++at;
            continue;
        }
        tell(present.door->left, present.actor);
        at = present_.erase(at);
    }
}

void Presence::all_left() {
    for (auto& [key, present] : present_)
        tell(present.door->left, present.actor);
    present_.clear();
}

void Presence::tell(void (*what)(Write&, const Actor&), const Actor& actor) {
    if (!what) return;
    store_.write([what, actor](Write& tx) { what(tx, actor); },
                 [](std::exception_ptr why) {
                     if (why) log::warning("presence_not_told");
                 });
}

}  // namespace hamdel::edge
