// Arguments that outlive their call: a statement kept for the end of its transaction.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "storage/cell.h"

namespace hamdel::storage {

class KeptStatement {
  public:
    KeptStatement(std::string_view sql, std::span<const Cell> arguments);

    void run(Connection& connection) const;
    std::size_t bytes() const { return sql_.size() + texts_.size(); }

  private:
    struct Text {
        std::size_t from, length;
        bool is_bytes;
    };
    std::string sql_;
    std::string texts_;
    std::vector<std::variant<std::monostate, std::int64_t, double, Text>> cells_;
};

}  // namespace hamdel::storage
