// The tables of conversations.
#pragma once

#include "storage/migration.h"

namespace hamdel::conversations {

extern const storage::Migration first_schema;

}  // namespace hamdel::conversations
