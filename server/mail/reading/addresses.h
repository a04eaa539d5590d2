// Lists of addresses (RFC 5322 and what is sent in its name).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/mail.h"

namespace hamdel::mail {

// Groups are dissolved, empty places passed over; an address may be without "@" where the mail's
// is. `charset` is that of raw bytes in names.
std::vector<Address> read_addresses(std::string_view value, std::string_view charset = {});

// "<a@b> <c@d>" without brackets; comments and spaces in them are gone. At most 200.
std::vector<std::string> read_message_ids(std::string_view value);

}  // namespace hamdel::mail
