// What a live screen hears: what its door gives every screen of the actor, and what it shows.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "module/module.h"
#include "storage/store.h"

namespace hamdel::edge {

// Words such as "conversation:cnv_…", as the screen said them.
using Watched = std::vector<std::string>;

inline constexpr std::size_t most_watched = 64;
inline constexpr std::size_t longest_watched = 64;  // bytes of a word

class Watches {
  public:
    explicit Watches(std::span<const Module* const> modules);

    // The topics of it all. Words that nobody takes or that the actor may not hear are left out.
    std::vector<std::string> topics(Read& tx, const Door& door, const Actor& actor,
                                    const Watched& words) const;

  private:
    std::vector<const WatchSource*> sources_;
};

// Words of a query: "conversation:cnv_…,view:all".
Watched split_watched(std::string_view list);

// Whoever holds a live screen, and what it hears.
struct Hearer {
    Actor actor;
    std::vector<std::string> topics;
};

// Asks on a reader who holds the screen that `request` opened. `done` comes on a thread of the
// store, with what ended it or nothing.
void find_hearer(Store& store, const Watches& watches, const Door& door, Request request,
                 Watched words, std::function<void(Hearer, std::exception_ptr)> done);

}  // namespace hamdel::edge
