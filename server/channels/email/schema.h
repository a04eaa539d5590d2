#pragma once

#include "storage/migration.h"

namespace hamdel::email {

extern const storage::Migration first_schema;

}  // namespace hamdel::email
