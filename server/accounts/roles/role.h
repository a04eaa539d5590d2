// A role as the API shows it.
#pragma once

#include "accounts/ids.h"
#include "storage/read.h"

namespace hamdel::accounts {

// How much of the workspace's conversations a role sees. Fixed roles see all of it.
enum class Reach { workspace, teams };
constexpr auto names(Reach) {
    return std::array<std::string_view, 2>{"workspace", "teams"};
}
inline constexpr std::string_view about_reach =
    "teams: only conversations of the agent's own teams, of no team, and the agent's own.";

struct Role {
    std::string id;  // the word of a fixed role, or "rol_…"
    std::string name;
    std::vector<std::string> permissions;
    Reach reach = Reach::workspace;
    bool fixed = false;

    static constexpr std::string_view shape_name = "Role";
    static constexpr auto fields = shape::fields(
        shape::field("id", &Role::id), shape::field("name", &Role::name),
        shape::field("permissions", &Role::permissions),
        shape::field("reach", &Role::reach, about_reach), shape::field("fixed", &Role::fixed));
};

// A custom one. Throws not_found "role", also for a role of another workspace.
Role find_role(Read& tx, const Actor& who, RoleId id);
// Fixed ones first, from the least to the most, then custom ones by name.
std::vector<Role> all_roles(Read& tx, WorkspaceId workspace);

// Throws conflict "name_taken".
void refuse_taken_role_name(Read& tx, WorkspaceId workspace, std::string_view name, RoleId except);

}  // namespace hamdel::accounts
