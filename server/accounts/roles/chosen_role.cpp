#include "roles/chosen_role.h"

#include "accounts/roles.h"
#include "sessions/permissions.h"

namespace hamdel::accounts {

ChosenRole chosen_role(Read& tx, WorkspaceId workspace, std::string_view role) {
    if (shape::parse_name<FixedRole>(role))
        return {std::string(role), {}, permissions_of(role, {})};
    auto id = parse_id<RoleNoun>(role);
    if (!id) throw wrong_field("role", "unknown_role");
    auto found = tx.one<ChosenRole>(
        "select permissions, reach from role where id = ? and workspace_id = ?", *id, workspace);
    if (!found) throw wrong_field("role", "unknown_role");
    found->role = to_string(*id);
    found->role_id = *id;
    return *std::move(found);
}

void refuse_beyond(const Actor& who, const std::vector<std::string>& permissions) {
    for (const std::string& word : permissions)
        if (!who.can(word)) throw Refusal(Problem::forbidden, "beyond_your_permissions");
}

void refuse_wider(const Actor& who, Reach reach) {
    if (who.only_teams && reach == Reach::workspace)
        throw Refusal(Problem::forbidden, "beyond_your_permissions");
}

std::vector<std::string> clean_permissions(std::string_view field,
                                           std::vector<std::string> permissions) {
    for (std::size_t i = 0; i < permissions.size(); ++i)
        if (!is_grantable(permissions[i]))
            throw wrong_field(std::string(field) + "[" + std::to_string(i) + "]",
                              "unknown_permission");
    std::ranges::sort(permissions);
    auto doubled = std::ranges::unique(permissions);
    permissions.erase(doubled.begin(), doubled.end());
    return permissions;
}

}  // namespace hamdel::accounts
