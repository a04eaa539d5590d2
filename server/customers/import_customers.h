// The worker that takes customers in from files, and the timer that forgets files nobody imported.
#pragma once

#include "storage/blobs.h"
#include "storage/worker.h"

namespace hamdel::customers {

storage::WorkerSpec import_customers(Store& store, const storage::Blobs& blobs);

}  // namespace hamdel::customers
