// A mail that could not be taken in as what it says: its bytes as a file, under words that say so.
// So it is in the inbox, in front of people, and blocks no other.
#pragma once

#include "incoming/arrived.h"

namespace hamdel::email {

// `key`: of the mail where it could be read; empty where it could not.
Arrived bare_mail(const storage::Blobs& blobs, std::string_view bytes, const std::string& key,
                  std::string_view locale);

}  // namespace hamdel::email
