// The order of names as people look for them.
#pragma once

#include <string>
#include <string_view>

namespace hamdel::customers {

// A text that sorts, by bytes, as the name does in a Persian telephone book: پ after ب, Latin
// letters whatever their case, Persian before Latin as the locale has it. Cut where it stops to
// matter.
std::string name_order(std::string_view name);

}  // namespace hamdel::customers
