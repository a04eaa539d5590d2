#include "storage/rows.h"

namespace hamdel::storage {

int column_of(const Row& row, std::string_view name) {
    for (int column = 0; column < row.columns(); ++column)
        if (row.name(column) == name) return column;
    return -1;
}

}  // namespace hamdel::storage
