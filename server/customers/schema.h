// The tables of this module.
#pragma once

#include <span>

#include "storage/migration.h"

namespace hamdel::customers {

std::span<const storage::Migration> migrations();

}  // namespace hamdel::customers
