// The tables of notifications.
#pragma once

#include "storage/migration.h"

namespace hamdel::notifications {

extern const storage::Migration first_schema;
extern const storage::Migration push_schema;

}  // namespace hamdel::notifications
