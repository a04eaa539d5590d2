// Which words of permission exist and what the fixed roles hold. The one list for the whole house:
// a module above that brings a new word adds its line in roles.cpp.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace hamdel::accounts {

// From the least to the most; each holds all that the ones before it hold.
enum class FixedRole { viewer, agent, supervisor, administrator, owner };
constexpr auto names(FixedRole) {
    return std::array<std::string_view, 5>{"viewer", "agent", "supervisor", "administrator",
                                           "owner"};
}

std::vector<std::string_view> permissions_of_role(FixedRole role);

bool is_known_permission(std::string_view word);
// Everything known may stand in a custom role or be the scope of a key, but not the owners' own.
bool is_grantable(std::string_view word);

}  // namespace hamdel::accounts
