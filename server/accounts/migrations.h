// The tables of accounts.
#pragma once

#include <array>

#include "storage/migration.h"

namespace hamdel::accounts {

extern const std::array<storage::Migration, 4> migrations;

}  // namespace hamdel::accounts
