#include <iostream>

#include "commands/commands.h"
#include "module/openapi.h"
#include "modules.h"

namespace hamdel::app {

int print_openapi() {
    std::cout << to_text(openapi(RouteTable(modules()), HAMDEL_VERSION)) << "\n";
    return 0;
}

int print_version() {
    std::cout << "hamdel " << HAMDEL_VERSION << "\n";
    return 0;
}

}  // namespace hamdel::app
