// When a session or a key was last used. It is written down once a minute at most, however much is
// asked with it, so that reading does not become writing.
#pragma once

#include "module/actor.h"
#include "storage/write.h"

namespace hamdel::accounts {

inline constexpr Span use_noted_every = minutes(1);

// A session in use lives on; a key is only marked as used.
void note_use(Write& tx, const Actor& who);

}  // namespace hamdel::accounts
