// Adding a message to a conversation: the row, its files, the conversation's last words, the search
// index. The status is the caller's business.
#pragma once

#include "conversations/message.h"
#include "conversations/standing.h"
#include "conversations/wording.h"

namespace hamdel::conversations {

struct NewMessage {
    ConversationId conversation_id;
    Direction direction = Direction::incoming;
    std::string channel_type;
    Wording wording;
    std::vector<AttachmentId> attachment_ids;
    std::vector<std::string> choices = {};
    std::optional<MessageId> reply_to_id;
    std::optional<std::string> client_id;
    std::vector<AgentId> mentions;
    DeliveryState delivery = DeliveryState::sent;
    // The conversation has just been started: its place in the lists stands already.
    bool is_first = false;
    // Whose uploads the files are, if not the author's.
    std::optional<Actor> brought_by = {};
};

// The message that this sender sent with this client id before, if there is one.
std::optional<MessageId> sent_before(Read& tx, const Actor& who,
                                     const std::optional<std::string>& client_id);

// Throws wrong_field "body" "required" when there is neither text nor file, too_large
// "body_too_large" or "too_many_attachments".
Message add_message(Write& tx, const Actor& who, const NewMessage& in);

// Each on one line, none empty, none twice. Throws wrong_field "choices[…]" "required" or "twice".
std::vector<std::string> clean_choices(const std::vector<std::string>& written);

// Throws too_large "body_too_large".
void check_length(std::string_view body);

// The words of a list about a message.
std::string preview_of(const std::string& body, const std::vector<Attachment>& files);

// The words under which a message is found: its own and the names of its files.
std::string searched_text(const std::string& body, const std::vector<Attachment>& files);

}  // namespace hamdel::conversations
