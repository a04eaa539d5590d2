// Files of a message that is not sent yet: they wait as long as it does.
#pragma once

#include "conversations/attachments.h"

namespace hamdel::conversations {

// Keeps the actor's own unsent files until a day after this moment. Throws as `attach` does.
std::vector<Attachment> keep_waiting(Write& tx, const Actor& who, std::span<const AttachmentId> ids,
                                     Instant until);

}  // namespace hamdel::conversations
