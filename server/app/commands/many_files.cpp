#include "commands/many_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <vector>

namespace hamdel::app {
namespace {

namespace files = std::filesystem;

std::vector<std::string> files_below(const files::path& folder) {
    std::vector<std::string> found;
    auto options = files::directory_options::skip_permission_denied;
    for (const files::directory_entry& entry : files::recursive_directory_iterator(folder, options))
        if (entry.is_regular_file())
            found.push_back(entry.path().lexically_relative(folder).generic_string());
    std::ranges::sort(found);
    return found;
}

std::optional<std::string> bytes_of(const files::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return {};
    return std::string(std::istreambuf_iterator<char>(in), {});
}

bool inspect_file(const files::path& folder, const std::string& name, const Inspect& inspect) {
    auto bytes = bytes_of(folder / name);
    if (!bytes) {
        std::cerr << "hamdel: cannot read " << name << "\n";
        return false;
    }
    Json line = Json::object({{"file", name}});
    try {
        inspect(line, *bytes);
    } catch (const std::exception& error) {
        std::cerr << "hamdel: " << name << ": " << error.what() << "\n";
        return false;
    }
    std::cout << to_text(line) << "\n";
    return true;
}

}  // namespace

std::string read_standard_input() {
    return std::string(std::istreambuf_iterator<char>(std::cin), {});
}

int inspect_each(const std::string& folder, const Inspect& inspect) {
    std::ios::sync_with_stdio(false);
    if (folder.empty()) {
        Json line = Json::object({});
        inspect(line, read_standard_input());
        std::cout << to_text(line) << "\n";
        return 0;
    }
    bool is_whole = true;
    for (const std::string& name : files_below(folder))
        is_whole &= inspect_file(folder, name, inspect);
    return is_whole ? 0 : 1;
}

}  // namespace hamdel::app
