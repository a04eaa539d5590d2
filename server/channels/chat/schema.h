// The tables of live chat.
#pragma once

#include "storage/migration.h"

namespace hamdel::chat {

extern const storage::Migration first_schema;

}  // namespace hamdel::chat
