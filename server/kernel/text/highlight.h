// Search hits marked in the original text.
#pragma once

#include "kernel/text/query.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hamdel::text {

struct Run {
    std::string text;
    bool hit = false;

    bool operator==(const Run&) const = default;
};

// The stretch around the first hit, at most `max_characters` code points with the "…" that marks a
// cut. A text that fits comes back whole: its runs put together are the original.
std::vector<Run> highlight(std::string_view original, const Query& query,
                           std::size_t max_characters);

}  // namespace hamdel::text
