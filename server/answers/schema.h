// The tables of ready answers.
#pragma once

#include "storage/migration.h"

namespace hamdel::answers {

extern const storage::Migration first_schema;

}  // namespace hamdel::answers
