#include "roles/role.h"

#include "accounts/roles.h"
#include "clean.h"

namespace hamdel::accounts {
namespace {

struct RoleRow {
    RoleId id;
    std::string name;
    std::vector<std::string> permissions;
    Reach reach = Reach::workspace;

    static constexpr auto fields = shape::fields(
        shape::field("id", &RoleRow::id), shape::field("name", &RoleRow::name),
        shape::field("permissions", &RoleRow::permissions), shape::field("reach", &RoleRow::reach));
};

Role view_of(RoleRow row) {
    return {to_string(row.id), std::move(row.name), std::move(row.permissions), row.reach, false};
}

}  // namespace

Role find_role(Read& tx, const Actor& who, RoleId id) {
    auto row = tx.one<RoleRow>(
        "select id, name, permissions, reach from role where id = ? and workspace_id = ?", id,
        who.workspace);
    if (!row) throw Refusal(Problem::not_found, "role");
    return view_of(*std::move(row));
}

std::vector<Role> all_roles(Read& tx, WorkspaceId workspace) {
    std::vector<Role> out;
    for (std::string_view word : names(FixedRole{})) {
        auto held = permissions_of_role(*shape::parse_name<FixedRole>(word));
        out.push_back({std::string(word),
                       std::string(word),
                       {held.begin(), held.end()},
                       Reach::workspace,
                       true});
    }
    for (RoleRow& row :
         tx.all<RoleRow>("select id, name, permissions, reach from role where workspace_id = ? "
                         "order by name, id",
                         workspace))
        out.push_back(view_of(std::move(row)));
    return out;
}

void refuse_taken_role_name(Read& tx, WorkspaceId workspace, std::string_view name, RoleId except) {
    if (tx.one<RoleId>("select id from role where workspace_id = ? and name_key = ? and id <> ?",
                       workspace, name_key(name), except))
        throw Refusal(Problem::conflict, "name_taken");
}

}  // namespace hamdel::accounts
