// A mail that was opened finds its place: a new conversation or one that goes on, or no place at
// all where a machine wrote it.
#pragma once

#include "incoming/arrived.h"
#include "mail_row.h"
#include "settings.h"

namespace hamdel::email {

struct TakenIn {
    MailKind kind = MailKind::message;
    bool is_new = true;  // false: it had come before
    std::optional<MessageId> message_id;
};

TakenIn take_in(Write& tx, const conversations::Channel& channel, const Settings& settings,
                const Arrived& arrived);

}  // namespace hamdel::email
