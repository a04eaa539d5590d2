// The words by which mail servers give their reasons, in the order in which they are looked for.
#pragma once

#include <span>
#include <string_view>

#include "mail/automatic.h"

namespace hamdel::mail {

struct FailurePhrase {
    std::string_view words;  // lower case; "%" is a short gap
    FailureReason reason;
};

// Asked in this order: what may pass stands before what lasts, because a refusal that speaks of the
// sender, of a full mailbox or of a limit often calls the recipient unknown or rejected as well.
std::span<const FailurePhrase> limit_phrases();    // full, too large, too often, closed for now
std::span<const FailurePhrase> refusal_phrases();  // of the sender, the machine, the words
std::span<const FailurePhrase> address_phrases();  // time, hosts and networks, the person

}  // namespace hamdel::mail
