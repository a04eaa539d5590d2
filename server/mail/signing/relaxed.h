// Heads and bodies as they are signed: in the form that stays the same when servers on the way fold
// lines and change blanks (RFC 6376 3.4, "relaxed").
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hamdel::mail {

struct SignedHead {
    std::string name;   // in lower case
    std::string value;  // without the line's end
};

// All lines of the head, in their order.
std::vector<SignedHead> heads_of(std::string_view mail);
std::string relaxed_value(std::string_view value);
std::string relaxed_body(std::string_view mail);

}  // namespace hamdel::mail
