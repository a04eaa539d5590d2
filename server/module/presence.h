// Who has a live screen, and at which server. Several servers may share a database, and one that
// dies cannot say goodbye: each says now and then that it lives, and the screens of one that has
// not for a while are gone. The first that notices tells the doors.
#pragma once

#include <span>

#include "module/door.h"

namespace hamdel::presence {

using Node = std::int64_t;  // one run of a server
Node new_node();

// The actor's first screen at this node opened; the last one there closed.
void came(Write& tx, Node node, const Door& door, const Actor& actor);
void went(Write& tx, Node node, const Door& door, const Actor& actor);
// At any node.
bool has_screen(Read& tx, const Door& door, const Actor& actor);

// The node lives. False: it was not known, because it begins or because others took it for dead.
bool beat(Write& tx, Node node);
// The node ends, and everyone who was there has gone.
void end(Write& tx, Node node);

// Ends the presence of up to `most` who had screens at nodes that have not lived since then. True:
// there may be more.
bool bury(Write& tx, Node own, Instant silent_since, std::span<const Door* const> doors, int most);

}  // namespace hamdel::presence
