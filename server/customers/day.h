// A day of the calendar that the world's machines share, as it is kept: "2026-11-22".
#pragma once

#include <optional>
#include <string>

namespace hamdel::customers {

// Digits of any script, "-" or "/" between. Nothing for what is no day.
std::optional<std::string> canonical_day(std::string_view written);

}  // namespace hamdel::customers
