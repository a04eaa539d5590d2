#pragma once

#include "storage/migration.h"

namespace hamdel::email {

extern const storage::Migration first_schema;
extern const storage::Migration sending_schema;
extern const storage::Migration recipient_schema;
extern const storage::Migration changes_schema;
extern const storage::Migration copies_schema;
extern const storage::Migration signing_schema;

}  // namespace hamdel::email
