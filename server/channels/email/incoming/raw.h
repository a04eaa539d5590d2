// The bytes of mails, packed.
#pragma once

#include "storage/blobs.h"

namespace hamdel::email {

storage::BlobName keep_raw(const storage::Blobs& blobs, std::string_view bytes);

}  // namespace hamdel::email
