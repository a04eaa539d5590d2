// Fills what rows lack of the columns that lists are ordered by and search finds by.
#pragma once

#include "storage/worker.h"

namespace hamdel::customers {

storage::WorkerSpec fold_older_customers();

}  // namespace hamdel::customers
