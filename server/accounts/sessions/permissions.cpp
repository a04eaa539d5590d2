#include "sessions/permissions.h"

#include "accounts/roles.h"

namespace hamdel::accounts {
namespace {

struct RoleOfAgent {
    std::string role;
    std::optional<std::vector<std::string>> permissions;

    static constexpr auto fields =
        shape::fields(shape::field("role", &RoleOfAgent::role),
                      shape::field("permissions", &RoleOfAgent::permissions));
};

}  // namespace

std::vector<std::string> permissions_of(std::string_view role,
                                        const std::optional<std::vector<std::string>>& custom) {
    if (custom) return *custom;
    auto fixed = shape::parse_name<FixedRole>(role);
    if (!fixed) return {};
    auto words = permissions_of_role(*fixed);
    return {words.begin(), words.end()};
}

std::vector<std::string> permissions_of_agent(Read& tx, AgentId agent) {
    auto row = tx.one<RoleOfAgent>(
        "select agent.role, role.permissions from agent "
        "left join role on role.id = agent.role_id where agent.id = ?",
        agent);
    if (!row) return {};
    return permissions_of(row->role, row->permissions);
}

}  // namespace hamdel::accounts
