// The conversation that a mail goes on, and why.
#pragma once

#include "incoming/arrived.h"
#include "mail_row.h"

namespace hamdel::email {

struct Place {
    ConversationId conversation;
    CustomerId customer;  // whose conversation it is
    JoinedBy by = JoinedBy::token;
    std::string named;  // the Message-ID or number by which it was found
};

// Our own signed Message-ID; else one we know, from somebody who takes part; else the number in the
// subject, from the same customer. A stranger who guesses finds nothing.
std::optional<Place> find_place(Read& tx, const conversations::Channel& channel,
                                const Arrived& arrived, std::optional<CustomerId> sender);

}  // namespace hamdel::email
