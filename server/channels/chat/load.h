// The bounds of one visitor: messages and bytes a minute. Beyond them: too_many, with the seconds
// until the next minute.
#pragma once

#include "module/actor.h"
#include "storage/write.h"

namespace hamdel::chat {

void bound_messages(Write& tx, const Actor& visitor, std::int64_t messages_a_minute);
void bound_bytes(Write& tx, const Actor& visitor, std::int64_t bytes);

}  // namespace hamdel::chat
