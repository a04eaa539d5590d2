// A stored file on its way out: opened, with the headers of its answer and the part that is wanted.
#pragma once

#include <memory>

#include "http/range.h"
#include "module/answer.h"
#include "storage/blobs.h"

namespace hamdel::edge {

struct StoredFile {
    Answer answer;                      // the refusal, when there is no handle
    std::shared_ptr<const int> handle;  // closed with its last owner
    Range range;
};
StoredFile open_stored(const storage::Blobs& blobs, Answer answer, const Request& request);

// Fewer bytes than asked for mean that the file is not what it was.
std::string read_stored(int handle, std::int64_t at, std::size_t count);

}  // namespace hamdel::edge
