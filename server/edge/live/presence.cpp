#include "live/presence.h"

#include "kernel/log.h"

namespace hamdel::edge {
namespace {

// So that the crowd of a dead server does not hold the writer.
constexpr int most_at_once = 100;

}  // namespace

Presence::Presence(Store& store, std::vector<const Door*> doors, const Limits& limits)
    : store_(store),
      doors_(std::move(doors)),
      grace_(limits.live_grace),
      beat_every_(limits.node_beat),
      silence_(limits.node_silence),
      is_alone_(!store.is_postgres()) {
    // Before anyone comes, so that nobody is taken for one of a dead server's.
    try {
        store_.write_now([this](Write& tx) { presence::beat(tx, node_); });
    } catch (const std::exception&) {
        log::warning("node_not_noted");
    }
}

std::string Presence::key(const Door& door, const Actor& actor) {
    return std::string(door.name) + " " + std::to_string(actor.workspace.value) + " " +
           std::to_string(static_cast<int>(actor.type)) + " " + std::to_string(actor.id);
}

void Presence::opened(const Door& door, const Actor& actor) {
    if (door.is_seen && !door.is_seen(actor)) return;
    auto [found, is_new] = present_.try_emplace(key(door, actor), Present{&door, actor, 0, {}});
    ++found->second.screens;
    if (is_new) tell(&presence::came, found->second);
}

void Presence::closed(const Door& door, const Actor& actor, Moment now) {
    if (door.is_seen && !door.is_seen(actor)) return;
    auto found = present_.find(key(door, actor));
    if (found == present_.end()) return;
    Present& present = found->second;
    if (--present.screens == 0) present.gone_at = now + std::chrono::milliseconds(grace_.ms);
}

void Presence::sweep(Moment now) {
    tell_again();
    // Others took this server for dead, which it was not: everyone is still here.
    if (found_->was_unknown.exchange(false))
        for (const auto& [key, present] : present_)
            tell(&presence::came, present);
    if (now >= beat_at_ || found_->may_be_more.exchange(false)) {
        beat_at_ = is_alone_ ? Moment::max() : now + std::chrono::milliseconds(beat_every_.ms);
        beat();
    }
    for (auto at = present_.begin(); at != present_.end();) {
        const Present& present = at->second;
        if (present.screens > 0 || present.gone_at > now) {
            ++at;
            continue;
        }
        tell(&presence::went, present);
        at = present_.erase(at);
    }
}

void Presence::all_left() {
    for (auto& [key, present] : present_)
        tell(&presence::went, present);
    present_.clear();
    store_.write([node = node_](Write& tx) { presence::end(tx, node); }, [](std::exception_ptr) {});
}

void Presence::tell(Tell what, const Present& present) {
    store_.write([what, node = node_, door = present.door,
                  actor = present.actor](Write& tx) { what(tx, node, *door, actor); },
                 [present, found = found_](std::exception_ptr why) {
                     if (!why) return;
                     log::warning("presence_not_told");
                     std::lock_guard lock(found->mutex);
                     found->untold.push_back(present);
                 });
}

// By now it may be the other way round.
void Presence::tell_again() {
    std::vector<Present> untold;
    {
        std::lock_guard lock(found_->mutex);
        untold.swap(found_->untold);
    }
    for (const Present& one : untold)
        tell(present_.contains(key(*one.door, one.actor)) ? &presence::came : &presence::went, one);
}

void Presence::beat() {
    store_.write(
        [node = node_, is_alone = is_alone_, silence = silence_, doors = doors_,
         found = found_](Write& tx) {
            // Only sweep() takes these back: the next beat may end before it looks.
            if (!presence::beat(tx, node)) found->was_unknown = true;
            Instant silent_since = is_alone ? Instant{INT64_MAX} : tx.now() - silence;
            if (presence::bury(tx, node, silent_since, doors, most_at_once))
                found->may_be_more = true;
        },
        [](std::exception_ptr why) {
            if (why) log::warning("node_not_noted");
        });
}

}  // namespace hamdel::edge
