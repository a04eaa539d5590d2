#include "house.h"

#include <algorithm>

#include "module/openapi.h"

namespace hamdel::edge {
namespace {

std::vector<const Door*> doors_of(std::span<const Module* const> modules) {
    std::vector<const Door*> out;
    for (const Module* module : modules)
        out.insert(out.end(), module->doors.begin(), module->doors.end());
    return out;
}

}  // namespace

House::House(const Options& given, const Parts& parts)
    : options(given),
      store(parts.store),
      blobs(parts.blobs),
      shop_channel(parts.shop_channel),
      makers(parts.makers),
      table(parts.modules),
      doors(doors_of(parts.modules)),
      openapi_text(to_text(openapi(table, given.version))),
      renderer(parts.modules),
      hub(doors, renderer),
      watches(parts.modules),
      presence(parts.store, doors, options.limits),
      rate(options.limits) {}

const Door* House::door_of(std::string_view path) const {
    for (const Door* door : doors)
        if (path.starts_with(door->prefix) &&
            (path.size() == door->prefix.size() || path[door->prefix.size()] == '/'))
            return door;
    return nullptr;
}

const Maker* House::maker_of(std::string_view type) const {
    auto found = std::ranges::find(makers, type, &Maker::type);
    return found == makers.end() ? nullptr : &*found;
}

}  // namespace hamdel::edge
