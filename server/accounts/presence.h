// Who is there. An agent is shown as what they chose (online, busy, away) while a console of theirs
// is open, and offline otherwise.
#pragma once

#include "accounts/agents.h"
#include "storage/write.h"

namespace hamdel::accounts {

// At the start of the server no console is open, whatever was so when it stopped.
void forget_open_consoles(Write& tx);

}  // namespace hamdel::accounts
