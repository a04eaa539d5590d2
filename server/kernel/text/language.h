// A cheap guess of a text's language, enough to choose a direction, a team or a canned answer.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::text {

// Two-letter code by script, telling letters and common words; empty where nothing tells.
std::string language_of(std::string_view text);

}  // namespace hamdel::text
