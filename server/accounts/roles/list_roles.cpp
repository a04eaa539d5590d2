#include "accounts/may.h"
#include "module/page.h"
#include "roles/role.h"
#include "routes.h"

namespace hamdel::accounts {
namespace {

struct ListRoles {
    static constexpr auto fields = shape::fields();
};

Items<Role> list_roles(Read& tx, const Actor& who, const ListRoles&) {
    return {all_roles(tx, who.workspace)};
}

}  // namespace

constinit const Route list_roles_route =
    get<list_roles>("/roles", may::signed_in, "Lists the fixed and the custom roles.");

}  // namespace hamdel::accounts
