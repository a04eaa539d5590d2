// Writes one side of a tree that is cut in two.
#pragma once

#include <gumbo.h>

#include <string>
#include <vector>

#include "newest/html_lines.h"

namespace hamdel::mail {

// The page with only those leaves that `is_kept` names (in the order of `leaves`), in the elements
// that hold them. An element with none of its own goes with its neighbours.
std::string write_cut(const GumboNode& page, const std::vector<Leaf>& leaves,
                      const std::vector<bool>& is_kept);

}  // namespace hamdel::mail
