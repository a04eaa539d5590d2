// The ids of conversations and what is in them.
#pragma once

#include "accounts/ids.h"
#include "kernel/ids.h"
#include "module/actor.h"

namespace hamdel::conversations {

struct ConversationNoun {
    static constexpr std::string_view prefix = "cnv";
};
struct MessageNoun {
    static constexpr std::string_view prefix = "msg";
};
struct AttachmentNoun {
    static constexpr std::string_view prefix = "att";
};
struct ChannelNoun {
    static constexpr std::string_view prefix = "chn";
};
struct SavedViewNoun {
    static constexpr std::string_view prefix = "viw";
};
struct MoveNoun {
    static constexpr std::string_view prefix = "mov";
};

using ConversationId = Id<ConversationNoun>;
using MessageId = Id<MessageNoun>;
using AttachmentId = Id<AttachmentNoun>;
using ChannelId = Id<ChannelNoun>;
using SavedViewId = Id<SavedViewNoun>;
using MoveId = Id<MoveNoun>;

}  // namespace hamdel::conversations
