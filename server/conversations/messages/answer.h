// An agent's answer or note: the message, and what becomes of the conversation with it. For what is
// sent at once as for what waited for its moment.
#pragma once

#include "messages/add_message.h"

namespace hamdel::conversations {

enum class Then { keep, wait, resolve };
constexpr auto names(Then) {
    return std::array<std::string_view, 3>{"keep", "wait", "resolve"};
}

enum class Written { outgoing, note };
constexpr auto names(Written) {
    return std::array<std::string_view, 2>{"outgoing", "note"};
}

struct Answering {
    ConversationId conversation_id;
    Written direction = Written::outgoing;
    Wording wording;
    std::vector<AttachmentId> attachment_ids;
    std::vector<std::string> choices = {};  // answers only
    std::optional<MessageId> reply_to_id;
    std::vector<AgentId> mentions;
    std::optional<std::string> client_id;
    Then then = Then::keep;
};

Message answer(Write& tx, const Actor& who, const Answering& in);

}  // namespace hamdel::conversations
