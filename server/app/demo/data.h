// The demonstration's files, packed into the program by pack.cmake.
#pragma once

#include <span>
#include <string_view>

namespace hamdel::demo {

struct DataFile {
    std::string_view name;  // "cast.json"
    std::string_view text;
};

std::span<const DataFile> data_files();

}  // namespace hamdel::demo
