// Who of several has a mail and who refused it, so that it is tried again only for the others.
#pragma once

#include "mail_row.h"
#include "net/smtp.h"
#include "outgoing/compose.h"

namespace hamdel::email {

// All it is addressed to but those who have it or refused it for good. When nobody is left it is
// sent once more, so to all of them.
std::vector<std::string> left_to_send_to(Write& tx, MessageId message, const Composed& letter);

// How a try went for each whom it was sent to.
void note_outcome(Write& tx, MessageId message, const std::vector<std::string>& recipients,
                  const net::SmtpOutcome& outcome);

// The words of one who refused it for now; nothing when nobody did.
std::optional<std::string> waits_for(const net::SmtpOutcome& outcome);
// The words of one who refused it for good, in this try or an earlier one.
std::optional<std::string> refused_of(Read& tx, MessageId message);

// Before it is tried again by hand: whoever refused it is asked once more.
void ask_again(Write& tx, MessageId message);
// A report said later that it did not arrive there.
void note_not_arrived(Write& tx, MessageId message, std::string_view address);

}  // namespace hamdel::email
