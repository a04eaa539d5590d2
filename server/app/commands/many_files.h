// What the inspecting commands share: one answer for what stands on standard input, or a line of
// JSON for every file of a folder.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "kernel/json.h"

namespace hamdel::app {

using Inspect = std::function<void(Json& line, std::string_view bytes)>;

// An empty folder name: standard input, without "file". Files come sorted by their path; one that
// cannot be read is named on standard error, the others go on, and the exit status is 1.
int inspect_each(const std::string& folder, const Inspect& inspect);

std::string read_standard_input();

}  // namespace hamdel::app
