// Which actors have a live screen. The first one that opens and the last one that stays closed for
// the time of grace are told to the door. Lives on the edge's own thread.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "edge/bounds.h"
#include "module/door.h"
#include "rest/rate_limit.h"
#include "storage/store.h"

namespace hamdel::edge {

class Presence {
  public:
    Presence(Store& store, Span grace) : store_(store), grace_(grace) {}

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
    void tell(void (*what)(Write&, const Actor&), const Actor& actor);
    static std::string key(const Door& door, const Actor& actor);

    Store& store_;
    Span grace_;
    std::map<std::string, Present> present_;
};

}  // namespace hamdel::edge
