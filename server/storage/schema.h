// The tables of storage itself.
#pragma once

#include <span>

#include "storage/migration.h"

namespace hamdel::storage {

std::span<const Migration> own_migrations();

}  // namespace hamdel::storage
