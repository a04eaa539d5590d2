// That a mail has come is said at once, to people only: never to machines, at most once an hour to
// the same address, so that two programs cannot answer each other without end.
#pragma once

#include "incoming/arrived.h"
#include "outgoing/compose.h"
#include "settings.h"

namespace hamdel::email {

// Has the acknowledgement of the message that began a conversation sent, where there is to be one.
void acknowledge(Write& tx, const conversations::Channel& channel, const Settings& settings,
                 const Arrived& arrived, MessageId message);

Composed compose_acknowledgement(Read& tx, const conversations::Channel& channel, MessageId message,
                                 const std::string& mail_id);

}  // namespace hamdel::email
