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

// What may pass stands before what lasts: a refusal that speaks of the sender, of a full mailbox or
// of a limit often calls the recipient unknown or rejected as well.
std::span<const FailurePhrase> failure_phrases();

}  // namespace hamdel::mail
