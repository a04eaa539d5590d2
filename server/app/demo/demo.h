// The demonstration: the coffee-equipment shop with its agents, customers and a month of
// conversations, played through the same routes that serve requests.
#pragma once

#include <string>
#include <vector>

#include "module/table.h"
#include "storage/store.h"

namespace hamdel::demo {

inline constexpr std::string_view password = "hamdel-demo";

struct Plan {
    int conversations = 200;
    // Every agent signs in with this.
    std::string_view sign_in_with = password;
};

struct Login {
    std::string name;
    std::string email;
    std::string role;
};

// Makes the shop in a store without a workspace; refuses one that has any with
// std::runtime_error. The stories are told once, then again with other people; beyond that,
// short conversations fill up to the number asked for, for measuring.
void fill(Store& store, const RouteTable& routes, const Plan& plan);

// Who can sign in, for whoever starts it.
std::vector<Login> logins();

}  // namespace hamdel::demo
