// The first administrator comes by a link that is used once.
#pragma once

#include <optional>
#include <string>

#include "storage/store.h"

namespace hamdel::accounts {

// As long as there is no workspace: a new token for "/setup?token=…", good for a day; earlier ones
// are worth nothing any more. Nothing once there is a workspace.
std::optional<std::string> setup_token(Store& store);

}  // namespace hamdel::accounts
