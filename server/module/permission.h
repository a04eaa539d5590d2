// What the route line says about who may. The word is the one of roles and API scopes.
#pragma once

#include <string_view>

#include "module/door.h"

namespace hamdel {

struct Permission {
    std::string_view name;  // "conversations:reply"; empty: see `open`
    const Door* door;
    // open: nobody needs to be known (signing in); otherwise with an empty name anyone whom the
    // door knows.
    bool open = false;
};

}  // namespace hamdel
