// The Message-IDs of our own mails: the message they carry, signed, so that an answer finds its
// conversation by its head alone and nobody can make one up.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "conversations/ids.h"

namespace hamdel::email {

using conversations::MessageId;

// "msg_0123456789abc.4f5e…@asiab.example"
std::string mail_id_for(MessageId message, std::string_view domain, std::string_view secret);
// Nothing when it is none of ours, or not signed by this secret.
std::optional<MessageId> message_in(std::string_view mail_id, std::string_view secret);

std::string new_secret();

}  // namespace hamdel::email
