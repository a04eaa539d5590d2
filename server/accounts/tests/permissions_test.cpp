// Every operation with every role, from the route table itself: what the route line says is what
// happens, and nobody gets in without being known.
#include "accounts/roles.h"
#include "world/world.h"

namespace hamdel::accounts {
namespace {

using namespace hamdel::world;

class Permissions : public world::Test {
  protected:
    // A path with ids that name nothing, so that who is let through changes nothing.
    static std::string path_of(const Route& route) {
        std::string path = full_path(route);
        for (std::size_t at; (at = path.find('{')) != std::string::npos;)
            path.replace(at, path.find('}') - at + 1, "nothing");
        return path;
    }
    // Without credentials the input is never looked at; with them, an empty one is refused later
    // than the permission.
    Reply knock(std::string_view who, const Route& route) {
        return call(who, shape::name_of(route.method), path_of(route));
    }
};
HAMDEL_BOTH_ENGINES(Permissions);

TEST_P(Permissions, close_every_operation_but_the_open_ones_to_strangers) {
    for (const Route* route : world().routes().routes()) {
        Reply reply = knock(nobody, *route);
        if (route->may.open)
            EXPECT_NE(reply.code(), "not_signed_in") << route->operation;
        else
            EXPECT_EQ(reply.code(), "not_signed_in") << route->operation << reply;
    }
}

TEST_P(Permissions, are_what_the_route_line_says_for_every_role) {
    const std::pair<std::string_view, FixedRole> cast[] = {{vida, FixedRole::viewer},
                                                           {sara, FixedRole::agent},
                                                           {reza, FixedRole::supervisor},
                                                           {mina, FixedRole::administrator},
                                                           {parviz, FixedRole::owner}};
    for (const Route* route : world().routes().routes()) {
        if (route->operation == "sign_out") continue;  // would end the session of the test
        for (const auto& [who, role] : cast) {
            auto held = permissions_of_role(role);
            bool may =
                route->may.name.empty() || std::ranges::find(held, route->may.name) != held.end();
            Reply reply = knock(who, *route);
            EXPECT_EQ(reply.code() != "not_permitted", may) << route->operation << ' ' << who;
            EXPECT_LT(reply.status, 500) << route->operation << reply;
        }
    }
}

TEST_P(Permissions, are_words_that_roles_know) {
    for (const Route* route : world().routes().routes())
        EXPECT_TRUE(route->may.name.empty() || is_known_permission(route->may.name))
            << route->operation;
}

}  // namespace
}  // namespace hamdel::accounts
