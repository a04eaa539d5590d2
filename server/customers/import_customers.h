// The worker that takes customers in from files.
#pragma once

#include "storage/blobs.h"
#include "storage/worker.h"

namespace hamdel::customers {

storage::WorkerSpec import_customers(Store& store, const storage::Blobs& blobs);

}  // namespace hamdel::customers
