// Which rows still need which file: a count for each hash, kept in the same transaction as the rows
// that name it, so that files nobody names can be collected.
#pragma once

#include "storage/blobs.h"
#include "storage/store.h"

namespace hamdel::storage {

// One more row names the file.
void keep_blob(Write& tx, const BlobName& name);
// One row fewer does.
void release_blob(Write& tx, const std::string& hash);

// Removes files that nothing has named for `age` (an upload waits that long for its message),
// at most `most` of them. The number removed.
int collect_blobs(Store& store, const Blobs& blobs, Span age, int most = 100);

}  // namespace hamdel::storage
