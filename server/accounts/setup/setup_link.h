// The link of the first start.
#pragma once

#include "storage/read.h"

namespace hamdel::accounts {

// Throws not_found "setup_token" for a wrong or old token, and for every token once there is a
// workspace.
void check_setup_token(Read& tx, std::string_view token);

}  // namespace hamdel::accounts
