// A role as the API names it: the word of a fixed one, or the id of a custom one.
#pragma once

#include "accounts/ids.h"
#include "roles/role.h"
#include "storage/read.h"

namespace hamdel::accounts {

struct ChosenRole {
    std::string role;
    std::optional<RoleId> role_id;  // of a custom role
    std::vector<std::string> permissions;
    Reach reach = Reach::workspace;

    static constexpr auto fields =
        shape::fields(shape::field("permissions", &ChosenRole::permissions),
                      shape::field("reach", &ChosenRole::reach));
};

// Throws invalid "unknown_role" in the field `role`.
ChosenRole chosen_role(Read& tx, WorkspaceId workspace, std::string_view role);

// A role is given, taken or shaped only by who holds everything in it; else nobody would stay below
// anybody. Throws forbidden "beyond_your_permissions".
void refuse_beyond(const Actor& who, const std::vector<std::string>& permissions);
// The same for the reach: who sees the own teams only lets nobody see more.
void refuse_wider(const Actor& who, Reach reach);

// Each must be a known word that may be granted. Sorted, each once. Throws invalid with `field`.
std::vector<std::string> clean_permissions(std::string_view field,
                                           std::vector<std::string> permissions);

}  // namespace hamdel::accounts
