#include "pages/asset.h"

#include <algorithm>

namespace hamdel::edge {

const Asset* find_asset(std::string_view path) {
    auto assets = all_assets();
    auto found = std::ranges::lower_bound(assets, path, {}, &Asset::path);
    return found != assets.end() && found->path == path ? &*found : nullptr;
}

}  // namespace hamdel::edge
