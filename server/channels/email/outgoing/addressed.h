// To whom an answer goes: whoever wrote last, all who read along, and whom the agent added.
#pragma once

#include "customers/customers.h"
#include "mail_row.h"
#include "settings.h"

namespace hamdel::email {

struct Addressed {
    std::vector<Person> to, cc, bcc;

    static constexpr std::string_view shape_name = "MailCopies";
    static constexpr auto fields = shape::fields(
        shape::field("to", &Addressed::to, "Empty: there is no address to write to."),
        shape::field("cc", &Addressed::cc),
        shape::field("bcc", &Addressed::bcc, "Get it without the others seeing that."));
};

// The mails of the conversation before this message, the newest first, but what came back to a
// forwarded one: an answer to the customer does not go to whom a colleague asked.
std::vector<MailRow> mails_before(Read& tx, ConversationId conversation,
                                  std::optional<MessageId> message);
// The one that is answered; nullptr: the customer has written none.
const MailRow* answered_of(const std::vector<MailRow>& before);

// The agent's own choice holds until the customer's next mail: that says anew who reads along.
Addressed addressed_to(Read& tx, const Settings& settings, ConversationId conversation,
                       const customers::Customer& customer, const MailRow* answered);

}  // namespace hamdel::email
