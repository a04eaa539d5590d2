// One prepared statement: bind, step, read the row.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string_view>

#include "storage/cell.h"

namespace hamdel::storage::sqlite {

class Statement final : public Row {
  public:
    Statement(sqlite3* connection, std::string_view sql);

    void bind(std::span<const Cell> arguments);
    // Whether there is a row. Throws what the engine reports.
    bool step();
    void reset();
    bool only_reads() const { return sqlite3_stmt_readonly(statement_.get()); }

    int columns() const override { return columns_; }
    std::string_view name(int column) const override;
    bool is_null(int column) const override;
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    std::string_view text(int column) const override;

    bool is_running = false;

  private:
    void bind_one(int place, const Cell& cell);

    struct Finalize {
        void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
    };
    sqlite3* connection_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int columns_ = 0;
};

}  // namespace hamdel::storage::sqlite
