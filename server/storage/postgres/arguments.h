// Cells as libpq wants them: all in binary, so that no text needs a closing NUL.
#pragma once

#include <array>
#include <deque>
#include <string>
#include <vector>

#include "storage/cell.h"

namespace hamdel::storage::postgres {

class Arguments {
  public:
    explicit Arguments(std::span<const Cell> cells);

    int count() const { return int(values_.size()); }
    const char* const* values() const { return values_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

  private:
    std::vector<const char*> values_;
    std::vector<int> lengths_, formats_;
    std::deque<std::array<char, 8>> numbers_;
};

// The type by which PostgreSQL knows a cell; 0 for null, which takes what its place asks for.
unsigned type_of(const Cell& cell);

}  // namespace hamdel::storage::postgres
