// Which actors have a live screen at this server. The first one that opens and the last one that
// stays closed for the time of grace are written down and told to the door. Now and then it says
// that this server lives, and looks for others that do not any more. Lives on the edge's own
// thread.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "edge/bounds.h"
#include "module/presence.h"
#include "rest/rate_limit.h"
#include "storage/store.h"

namespace hamdel::edge {

class Presence {
  public:
    Presence(Store& store, std::vector<const Door*> doors, const Limits& limits);

    void opened(const Door& door, const Actor& actor);
    void closed(const Door& door, const Actor& actor, Moment now);
    // Tells of those whose time of grace is over.
    void sweep(Moment now);
    // The server stops: whoever is still counted has left.
    void all_left();

  private:
    struct Present {
        const Door* door;
        Actor actor;
        int screens = 0;
        Moment gone_at;
    };
    using Tell = void (*)(Write&, presence::Node, const Door&, const Actor&);
    void tell(Tell what, const Present& present);
    void tell_again();
    void beat();
    static std::string key(const Door& door, const Actor& actor);

    Store& store_;
    const std::vector<const Door*> doors_;
    const Span grace_, beat_every_, silence_;
    // An embedded database has one server: no other one can live, and nobody asks whether it does.
    const bool is_alone_;
    const presence::Node node_ = presence::new_node();
    std::map<std::string, Present> present_;
    Moment beat_at_;

    // What threads of the store found: that this server was unknown, that there may be more to
    // bury, and what could not be written down and is told again at the next sweep.
    struct Found {
        std::atomic<bool> was_unknown = false, may_be_more = false;
        std::mutex mutex;
        std::vector<Present> untold;
    };
    std::shared_ptr<Found> found_ = std::make_shared<Found>();
};

}  // namespace hamdel::edge
