// A shop with very many agents, each of them signed in.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "load.h"

namespace hamdel::bench {

struct Agent {
    std::string id, cookie;

    Opening opening() const { return {"/api/v1/live", "Cookie: " + cookie + "\r\n"}; }
};

struct Staff {
    std::filesystem::path data;  // to take a copy of
    std::vector<Agent> agents;
};

// Hired once and kept in build/bench/agents-N: a password for each takes a while, on purpose.
Staff hired(std::size_t count);

}  // namespace hamdel::bench
