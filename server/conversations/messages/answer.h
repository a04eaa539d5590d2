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

// Of the field that says how far the writer had seen the conversation.
inline constexpr std::string_view seen_up_to_note =
    "The last message its writer saw: what others have said after it is a conflict, so that nobody "
    "answers past it.";

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

// Refusal conflict "outdated_thread" when somebody else has said something after `seen_up_to`.
void check_seen(Read& tx, const Actor& who, ConversationId conversation,
                std::optional<MessageId> seen_up_to);

Message answer(Write& tx, const Actor& who, const Answering& in);

}  // namespace hamdel::conversations
