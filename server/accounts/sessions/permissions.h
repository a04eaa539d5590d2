// What an agent's role allows.
#pragma once

#include "accounts/ids.h"
#include "storage/read.h"

namespace hamdel::accounts {

// `custom` is the set of a custom role, if the agent has one.
std::vector<std::string> permissions_of(std::string_view role,
                                        const std::optional<std::vector<std::string>>& custom);
std::vector<std::string> permissions_of_agent(Read& tx, AgentId agent);

}  // namespace hamdel::accounts
