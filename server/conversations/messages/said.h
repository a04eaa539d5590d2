// What the sender of a message gets back.
#pragma once

#include "conversations/find.h"

namespace hamdel::conversations {

struct Said {
    Message message;
    Conversation conversation;

    static constexpr std::string_view shape_name = "Said";
    static constexpr auto fields = shape::fields(shape::field("message", &Said::message),
                                                 shape::field("conversation", &Said::conversation));
};

inline Said said(Read& tx, const Actor& who, Message message) {
    Conversation conversation = find_conversation(tx, who, message.conversation_id);
    return {std::move(message), std::move(conversation)};
}

}  // namespace hamdel::conversations
