// The first console of an agent opened; the last one closed.
#pragma once

#include "module/actor.h"
#include "storage/write.h"

namespace hamdel::accounts {

void join(Write& tx, const Actor& who);
void leave(Write& tx, const Actor& who);

}  // namespace hamdel::accounts
