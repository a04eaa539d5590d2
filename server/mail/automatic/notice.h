// Reports of mail services that come as JSON within a mail, as those of Amazon SES do.
#pragma once

#include <optional>
#include <string_view>

#include "mail/automatic.h"

namespace hamdel::mail {

std::optional<Automatic> read_notice(std::string_view words);

}  // namespace hamdel::mail
