// One row of a file as a customer: what its cells say, and what becomes of it.
#pragma once

#include "importing/import.h"

namespace hamdel::customers {

// What a row says. Texts are clean; what is empty is not said.
struct RowSays {
    NewCustomer customer;
    std::optional<std::string> stage;
    bool says_tier = false;
    Json attributes{Json::Object{}};
};

// Throws invalid with the meaning of the column as the field: what the field refuses, and
// too_long, unknown_value, too_many_cells, broken_row. A value that cannot be a customer's at all
// is found here, before anything is written.
RowSays read_row(const std::vector<std::string>& meanings, const CsvRow& row);

enum class Outcome { made, changed, same };

// Makes the customer, or finds him by the first identity that somebody holds. Whatever it throws,
// nothing was written.
Outcome take_row(Write& tx, const Actor& who, const RowSays& says, Known known);

}  // namespace hamdel::customers
