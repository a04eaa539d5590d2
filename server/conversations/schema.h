// The tables of conversations.
#pragma once

#include "storage/migration.h"

namespace hamdel::conversations {

extern const storage::Migration first_schema;
extern const storage::Migration customer_counters;

}  // namespace hamdel::conversations
