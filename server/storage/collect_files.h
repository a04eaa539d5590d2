// The worker that frees the disk of files nobody needs: those whose last row has gone, and those
// that were stored for a request which was then refused. It looks once an hour.
#pragma once

#include "storage/blobs.h"
#include "storage/worker.h"

namespace hamdel::storage {

// How long a stored file waits for a row that names it.
inline constexpr Span unnamed_file_kept = hours(24);

WorkerSpec file_collector(Store& store, const Blobs& blobs);

// Files on disk that no row has named for `age`. The number removed.
int collect_strays(Store& store, const Blobs& blobs, Span age);

}  // namespace hamdel::storage
