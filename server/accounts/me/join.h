// The first console of an agent opened; the last one closed.
#pragma once

#include "module/actor.h"
#include "storage/write.h"

namespace hamdel::accounts {

void join(Write& tx, const Actor& who);
void leave(Write& tx, const Actor& who);
// The server that had their consoles died.
void lose(Write& tx, const Actor& who);
// A program that listens with a key is no one at a desk.
bool is_at_desk(const Actor& who);

}  // namespace hamdel::accounts
