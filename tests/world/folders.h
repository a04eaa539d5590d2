// Folders in memory that belong to one test program: `hamdel-test-PID-…`.
#pragma once

#include <filesystem>

namespace hamdel::world {

// A new empty folder. Those of programs that have ended are removed first.
std::filesystem::path fresh_folder();

}  // namespace hamdel::world
