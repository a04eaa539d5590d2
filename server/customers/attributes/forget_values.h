// Takes away the values of attributes that are gone.
#pragma once

#include "storage/worker.h"

namespace hamdel::customers {

storage::WorkerSpec forget_values_of_gone_attributes();

}  // namespace hamdel::customers
