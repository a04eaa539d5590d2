// The values that go to and come from a database: whole numbers, reals, texts, bytes, null.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace hamdel::storage {

struct Bytes {
    std::string_view view;
};

// One bound argument. Text and bytes are views: they live until the statement has run. A text holds
// no NUL: that is refused with invalid "text_holds_nul", on both engines.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string_view, Bytes>;

// The current row of a running statement. Columns count from 0.
class Row {
  public:
    virtual ~Row() = default;
    virtual int columns() const = 0;
    virtual std::string_view name(int column) const = 0;
    virtual bool is_null(int column) const = 0;
    // A truth value counts as 1 or 0.
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    // Lives until the next row.
    virtual std::string_view text(int column) const = 0;
};

// Called once for each row; a false answer ends the statement early.
class RowSink {
  public:
    virtual ~RowSink() = default;
    virtual bool take(const Row& row) = 0;
};

// One connection with its cache of prepared statements: the port that an engine fills.
class Connection {
  public:
    virtual ~Connection() = default;
    // Runs one statement of the shared subset, with `?` for arguments. The number of rows changed.
    // Throws Refusal conflict "already_exists" for a broken unique rule, invalid
    // "unknown_reference" for a broken foreign key; std::runtime_error for the rest. A statement
    // that failed ends its transaction, on both engines: catching that does not save it.
    virtual std::int64_t run(std::string_view sql, std::span<const Cell> arguments,
                             RowSink* rows) = 0;
    // Runs a changing statement as late as the engine likes, but in this transaction: nothing in
    // the transaction may look at what it does.
    virtual void run_last(std::string_view sql, std::span<const Cell> arguments) = 0;
    virtual bool is_postgres() const = 0;
};

}  // namespace hamdel::storage
