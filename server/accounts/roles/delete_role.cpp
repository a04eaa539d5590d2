#include "accounts/audit.h"
#include "accounts/may.h"
#include "roles/chosen_role.h"
#include "roles/role.h"
#include "routes.h"

namespace hamdel::accounts {
namespace {

struct DeleteRole {
    RoleId id;
    static constexpr auto fields = shape::fields(shape::path("id", &DeleteRole::id));
};

void delete_role(Write& tx, const Actor& who, const DeleteRole& in) {
    Role role = find_role(tx, who, in.id);
    refuse_beyond(who, role.permissions);
    refuse_wider(who, role.reach);
    if (tx.one<AgentId>("select id from agent where role_id = ? limit 1", in.id))
        throw Refusal(Problem::conflict, "role_in_use");
    tx.run("delete from role where id = ?", in.id);
    audit(tx, who, "role.deleted", {role.id, role.name});
}

}  // namespace

constinit const Route delete_role_route =
    del<delete_role>("/roles/{id}", may::manage_roles, "Removes a custom role that nobody has.");

}  // namespace hamdel::accounts
