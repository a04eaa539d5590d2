// The Date of a mail.
#pragma once

#include <optional>
#include <string_view>

#include "mail/mail.h"

namespace hamdel::mail {

// Nothing when it is no date, or one that no mail can have (before 1960, after 2200).
std::optional<SentAt> read_date(std::string_view value);

}  // namespace hamdel::mail
