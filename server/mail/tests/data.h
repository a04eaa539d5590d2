// The mails of tests/data, as bytes.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "kernel/json.h"

namespace hamdel::mail {

inline std::filesystem::path data_folder(const std::string& name) {
    return std::filesystem::path(HAMDEL_TEST_DATA) / "mail" / name;
}

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

inline Json json_of(const std::filesystem::path& file) {
    return parse_json(bytes_of(file));
}

// The paths of all mails below a folder, relative to it and sorted.
inline std::vector<std::string> mails_below(const std::filesystem::path& folder) {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".eml")
            found.push_back(entry.path().lexically_relative(folder).generic_string());
    std::ranges::sort(found);
    return found;
}

}  // namespace hamdel::mail
