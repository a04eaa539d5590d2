// A row of a result, whose values came as text.
#pragma once

#include <libpq-fe.h>

#include <deque>
#include <string>

#include "storage/cell.h"

namespace hamdel::storage::postgres {

class ResultRow final : public Row {
  public:
    explicit ResultRow(const PGresult* result) : result_(result) {}

    void move_to(int row) {
        row_ = row;
        decoded_.clear();
    }

    int columns() const override { return PQnfields(result_); }
    std::string_view name(int column) const override { return PQfname(result_, column); }
    bool is_null(int column) const override { return PQgetisnull(result_, row_, column); }
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    std::string_view text(int column) const override;

  private:
    std::string_view raw(int column) const;

    const PGresult* result_;
    int row_ = 0;
    mutable std::deque<std::string> decoded_;  // of bytea columns, until the next row
};

}  // namespace hamdel::storage::postgres
