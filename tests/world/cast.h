// The named cast of every test: the coffee-equipment shop with its people, and a neighbour who must
// see nothing of it.
#pragma once

#include <map>

#include "accounts/agents.h"
#include "storage/write.h"

namespace hamdel::world {

inline constexpr std::string_view password_of_all = "qahve-asiab-1405";

// Who calls. `nobody` has no credentials.
inline constexpr std::string_view nobody = "nobody";
inline constexpr std::string_view sara = "sara";            // agent
inline constexpr std::string_view reza = "reza";            // supervisor
inline constexpr std::string_view mina = "mina";            // administrator
inline constexpr std::string_view parviz = "parviz";        // owner
inline constexpr std::string_view vida = "vida";            // viewer
inline constexpr std::string_view neighbour = "neighbour";  // owner of the other workspace

struct Person {
    AgentId id;
    WorkspaceId workspace;
    std::string name;
    std::string email;
};

struct Cast {
    WorkspaceId shop;
    WorkspaceId next_door;
    std::map<std::string, Person, std::less<>> people;
};

Cast settle_cast(Write& tx, const std::string& password_hash);

}  // namespace hamdel::world
