#include "accounts/audit.h"
#include "accounts/may.h"
#include "clean.h"
#include "roles/chosen_role.h"
#include "roles/role.h"
#include "routes.h"

namespace hamdel::accounts {
namespace {

struct CreateRole {
    std::string name;
    std::vector<std::string> permissions;
    Reach reach = Reach::workspace;

    static constexpr auto fields =
        shape::fields(shape::body("name", &CreateRole::name, "", shape::up_to(80)),
                      shape::body("permissions", &CreateRole::permissions),
                      shape::body("reach", &CreateRole::reach, about_reach, shape::defaulted()));
};

Created<Role> create_role(Write& tx, const Actor& who, const CreateRole& in) {
    std::string name = clean_name("name", in.name);
    auto permissions = clean_permissions("permissions", in.permissions);
    refuse_beyond(who, permissions);
    refuse_wider(who, in.reach);
    refuse_taken_role_name(tx, who.workspace, name, {});
    RoleId id = tx.new_id<RoleId>();
    tx.run(
        "insert into role (id, workspace_id, name, name_key, permissions, reach, created_at) "
        "values (?, ?, ?, ?, ?, ?, ?)",
        id, who.workspace, name, name_key(name), permissions, in.reach, tx.now());
    audit(tx, who, "role.created", {to_string(id), name},
          Json::object({{"permissions", parse_json(shape::to_text(permissions))},
                        {"reach", shape::name_of(in.reach)}}));
    return {find_role(tx, who, id)};
}

}  // namespace

constinit const Route create_role_route =
    post<create_role>("/roles", may::manage_roles, "Adds a custom set of permissions.");

}  // namespace hamdel::accounts
