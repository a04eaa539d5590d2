#include "app/demo/demo.h"

#include <fstream>
#include <iostream>

#include "commands/commands.h"
#include "house.h"
#include "modules.h"

namespace hamdel::app {

int fill_demo(const Configuration& configuration, int conversations) {
    House house = open_house(configuration);
    RouteTable routes(modules());
    demo::fill(*house.store, routes, {.conversations = conversations});
    std::ofstream(demo_mark(configuration)) << "This folder holds the demonstration.\n";
    std::cout << "The demonstration is in " << configuration.data.string()
              << ". Sign in with the password " << demo::password << " as one of:\n";
    for (const demo::Login& login : demo::logins())
        std::cout << "  " << login.email << "  " << login.name << " (" << login.role << ")\n";
    return 0;
}

}  // namespace hamdel::app
