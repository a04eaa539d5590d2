// The bounds of one visitor: messages, bytes and tracks a minute. Beyond them: too_many, with the
// seconds until the next minute.
#pragma once

#include "module/actor.h"
#include "storage/write.h"

namespace hamdel::chat {

void bound_messages(Write& tx, const Actor& visitor, std::int64_t messages_a_minute);
void bound_bytes(Write& tx, const Actor& visitor, std::int64_t bytes);
void bound_tracks(Write& tx, const Actor& visitor, std::int64_t tracks);

}  // namespace hamdel::chat
