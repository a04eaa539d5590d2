// Recipients that a report names in words only, as qmail, Exim, older sendmail and many others do.
#pragma once

#include <string_view>
#include <vector>

#include "automatic/failure_reason.h"
#include "mail/automatic.h"

namespace hamdel::mail {

// In the order in which they are named. `known` are those that a field of the head names already;
// then no others are looked for.
std::vector<FailedRecipient> read_failed_recipients(std::string_view words,
                                                    const std::vector<std::string>& known);

// What the refusal of this address answered to, by the words of a report.
Stage refused_at(std::string_view words, std::string_view address);

}  // namespace hamdel::mail
