#include "storage/rows.h"

namespace hamdel::storage {
namespace {

bool is_called(std::string_view column, std::string_view prefix, std::string_view name) {
    return column.size() == prefix.size() + name.size() && column.starts_with(prefix) &&
           column.ends_with(name);
}

}  // namespace

int column_of(const Row& row, std::string_view prefix, std::string_view name, int first) {
    int count = row.columns();
    for (int step = 0; step < count; ++step) {
        int column = (first + step) % count;
        if (is_called(row.name(column), prefix, name)) return column;
    }
    return -1;
}

}  // namespace hamdel::storage
