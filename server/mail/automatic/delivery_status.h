// The fields of a delivery report (RFC 3464), wherever they stand: in a part of their own or, with
// some programs, within the words.
#pragma once

#include <string_view>
#include <vector>

#include "mail/automatic.h"

namespace hamdel::mail {

// One for each group of fields that names a recipient; `action` is as the report says, lower case.
std::vector<FailedRecipient> read_delivery_status(std::string_view fields);

}  // namespace hamdel::mail
