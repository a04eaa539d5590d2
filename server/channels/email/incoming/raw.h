// The bytes of mails, packed.
#pragma once

#include "storage/blobs.h"

namespace hamdel::email {

storage::BlobName keep_raw(const storage::Blobs& blobs, std::string_view bytes);

// The bytes as they came. Throws not_found "original" for what is no packed mail.
std::string unpacked(std::string_view packed);

}  // namespace hamdel::email
