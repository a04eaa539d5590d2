// Files that are part of the program: screens, widget, shop. Made while building by pack.cmake.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hamdel::edge {

struct Asset {
    std::string_view path;  // "/assets/main-a1b2.js"
    std::string_view type;  // with charset where it is text
    std::string_view hash;  // of the content
    std::string_view plain;
    std::string_view brotli, gzip;  // empty where it would not be smaller
};

// Sorted by path.
std::span<const Asset> all_assets();
const Asset* find_asset(std::string_view path);

}  // namespace hamdel::edge
