#include "accounts/audit.h"
#include "accounts/may.h"
#include "clean.h"
#include "roles/chosen_role.h"
#include "roles/role.h"
#include "routes.h"

namespace hamdel::accounts {
namespace {

struct ChangeRole {
    RoleId id;
    std::optional<std::string> name;
    std::optional<std::vector<std::string>> permissions;
    std::optional<Reach> reach;

    static constexpr auto fields =
        shape::fields(shape::path("id", &ChangeRole::id),
                      shape::body("name", &ChangeRole::name, "", shape::up_to(80)),
                      shape::body("permissions", &ChangeRole::permissions),
                      shape::body("reach", &ChangeRole::reach, about_reach));
};

void rename(Write& tx, const Actor& who, RoleId id, std::string_view wanted) {
    std::string name = clean_name("name", wanted);
    refuse_taken_role_name(tx, who.workspace, name, id);
    tx.run("update role set name = ?, name_key = ? where id = ?", name, name_key(name), id);
}

Role change_role(Write& tx, const Actor& who, const ChangeRole& in) {
    Role before = find_role(tx, who, in.id);
    refuse_beyond(who, before.permissions);
    refuse_wider(who, before.reach);
    if (in.name) rename(tx, who, in.id, *in.name);
    if (in.permissions) {
        auto permissions = clean_permissions("permissions", *in.permissions);
        refuse_beyond(who, permissions);
        tx.run("update role set permissions = ? where id = ?", permissions, in.id);
    }
    if (in.reach) {
        refuse_wider(who, *in.reach);
        tx.run("update role set reach = ? where id = ?", *in.reach, in.id);
    }
    Role after = find_role(tx, who, in.id);
    audit(tx, who, "role.changed", {to_string(in.id), after.name},
          Json::object({{"name_before", before.name},
                        {"permissions_before", parse_json(shape::to_text(before.permissions))},
                        {"permissions", parse_json(shape::to_text(after.permissions))},
                        {"reach_before", shape::name_of(before.reach)},
                        {"reach", shape::name_of(after.reach)}}));
    return after;
}

}  // namespace

constinit const Route change_role_route =
    patch<change_role>("/roles/{id}", may::manage_roles, "Changes a custom role.");

}  // namespace hamdel::accounts
