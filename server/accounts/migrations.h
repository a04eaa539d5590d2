// The tables of accounts.
#pragma once

#include <array>

#include "storage/migration.h"

namespace hamdel::accounts {

extern const std::array<storage::Migration, 3> migrations;

}  // namespace hamdel::accounts
