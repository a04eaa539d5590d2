// Files that wait for their message, and files of messages. A file belongs to who uploaded it until
// it is sent; after that it is reached by its address, which holds a key that cannot be guessed.
#pragma once

#include <span>

#include "conversations/message.h"
#include "module/request.h"
#include "storage/write.h"

namespace hamdel::conversations {

// An upload waits so long for its message; after that it is as if it had never come.
inline constexpr Span unsent_kept = hours(24);
inline constexpr std::string_view unsent_timer = "unsent_attachment";
void forget_unsent(Write& tx, WorkspaceId workspace, std::int64_t attachment);

// Throws Refusal too_large "attachment_too_large" and wrong_field "name".
Attachment keep_attachment(Write& tx, const Actor& who, const Upload& upload,
                           std::string_view name);

// Gives the files to a message. Throws wrong_field "attachment_ids" when one is not the actor's or
// is sent already, too_large "message_too_large" when they are too many bytes together.
std::vector<Attachment> attach(Write& tx, const Actor& who, std::span<const AttachmentId> ids,
                               ConversationId conversation, MessageId message);

}  // namespace hamdel::conversations
