// Why a mail did not arrive, from the codes and words of whoever refused it.
#pragma once

#include <string_view>

#include "mail/automatic.h"

namespace hamdel::mail {

// What the refusal answered to, where the report tells it.
enum class Stage { unknown, sender, recipient, content, program };

// Sets `reason` and `is_hard` by what is known of the recipient: action, codes and diagnostic.
void judge(FailedRecipient& one, Stage stage = Stage::unknown);

FailureReason reason_in(std::string_view words);

}  // namespace hamdel::mail
