#include "world/cast.h"

#include "accounts/create.h"

namespace hamdel::world {

using accounts::FixedRole;

Cast settle_cast(Write& tx, const std::string& password_hash) {
    Cast out;
    out.shop = accounts::create_workspace(tx, {.name = "فروشگاه قهوهٔ آسیاب"});
    out.next_door = accounts::create_workspace(tx, {.name = "همسایه", .locale = "en"});
    auto add = [&](std::string_view key, WorkspaceId workspace, std::string name, FixedRole role) {
        std::string email = std::string(key) + "@asiab.example";
        AgentId id = accounts::create_agent(
            tx, workspace,
            {.name = name, .email = email, .password_hash = password_hash, .role = role});
        out.people[std::string(key)] = {id, workspace, std::move(name), std::move(email)};
    };
    add(sara, out.shop, "سارا", FixedRole::agent);
    add(reza, out.shop, "رضا", FixedRole::supervisor);
    add(mina, out.shop, "مینا", FixedRole::administrator);
    add(parviz, out.shop, "پرویز", FixedRole::owner);
    add(vida, out.shop, "ویدا", FixedRole::viewer);
    add(neighbour, out.next_door, "همسایه", FixedRole::owner);
    return out;
}

}  // namespace hamdel::world
