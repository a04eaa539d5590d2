// Between C++ values and cells: arguments of a statement, and rows into shaped structs. A column
// fills the field of its name; the fields of a nested struct are filled from "outer.inner"; a
// nested optional struct is absent when all its columns are null. Lists and other composed values
// are kept as JSON text.
#pragma once

#include <list>
#include <memory>
#include <stdexcept>
#include <vector>

#include "kernel/shape.h"
#include "storage/cell.h"

namespace hamdel::storage {

// Holds the texts made for one statement (JSON of lists), so that cells may view them.
using Kept = std::list<std::string>;

template <class T>
Cell to_cell(const T& value, Kept& kept) {
    if constexpr (shape::is_optional<T>) {
        return value ? to_cell(*value, kept) : Cell{};
    } else if constexpr (std::is_same_v<T, Cell>) {
        return value;
    } else if constexpr (std::is_same_v<T, std::nullptr_t> || std::is_same_v<T, std::nullopt_t>) {
        return {};
    } else if constexpr (is_id<T>) {
        return value.value;
    } else if constexpr (std::is_same_v<T, Instant> || std::is_same_v<T, Span>) {
        return value.ms;
    } else if constexpr (std::is_same_v<T, Bytes>) {
        return value;
    } else if constexpr (shape::Named<T>) {
        return shape::name_of(value);
    } else if constexpr (std::is_integral_v<T>) {
        return static_cast<std::int64_t>(value);
    } else if constexpr (std::is_floating_point_v<T>) {
        return static_cast<double>(value);
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        return std::string_view(value);
    } else {
        return std::string_view(kept.emplace_back(shape::to_text(value)));
    }
}

// Arguments gathered while a statement is put together (lists with optional filters). Texts are
// kept.
class Arguments {
  public:
    template <class T>
    void add(const T& value) {
        Cell cell = to_cell(value, kept_);
        if (auto* view = std::get_if<std::string_view>(&cell)) cell = kept_.emplace_back(*view);
        cells_.push_back(cell);
    }
    void append(const Arguments& others) {
        for (const Cell& cell : others.cells_)
            add(cell);
    }
    std::span<const Cell> cells() const { return cells_; }

  private:
    Kept kept_;
    std::vector<Cell> cells_;
};

// The column of a name, or -1. Looks from `first` on and then before it: columns mostly stand in
// the order of the fields.
int column_of(const Row& row, std::string_view prefix, std::string_view name, int first);

template <class T>
void from_column(const Row& row, int column, T& out) {
    if constexpr (shape::is_optional<T>) {
        if (row.is_null(column)) return out.reset();
        from_column(row, column, out.emplace());
    } else if constexpr (is_id<T>) {
        out.value = row.integer(column);
    } else if constexpr (std::is_same_v<T, Instant>) {
        out.ms = row.integer(column);
    } else if constexpr (shape::Named<T>) {
        auto parsed = shape::parse_name<T>(row.text(column));
        if (!parsed)
            throw std::runtime_error("unknown name in column " + std::string(row.name(column)));
        out = *parsed;
    } else if constexpr (std::is_same_v<T, bool>) {
        out = row.integer(column) != 0;
    } else if constexpr (std::is_integral_v<T>) {
        out = static_cast<T>(row.integer(column));
    } else if constexpr (std::is_floating_point_v<T>) {
        out = static_cast<T>(row.real(column));
    } else if constexpr (std::is_same_v<T, std::string>) {
        out = row.text(column);
    } else if constexpr (std::is_same_v<T, Json>) {
        out = row.is_null(column) ? Json() : parse_json(row.text(column));
    } else {
        out = shape::from_json<T>(parse_json(row.text(column)));
    }
}

// Knows once for a statement which column fills which field.
template <class T>
class RowReader {
  public:
    explicit RowReader(const Row& row) {
        if constexpr (shape::Shaped<T>) {
            int first = 0;
            find_columns<T>(row, "", first);
        }
    }

    T read(const Row& row) const {
        T out{};
        if constexpr (shape::Shaped<T>) {
            std::size_t next = 0;
            fill(row, out, next);
        } else {
            from_column(row, 0, out);
        }
        return out;
    }

  private:
    template <class Member>
    using Inner = typename std::conditional_t<shape::is_optional<Member>, Member,
                                              std::optional<Member>>::value_type;

    template <class Member>
    static constexpr bool is_nested = shape::Shaped<Inner<Member>>;

    // A nested struct may also be kept whole, as JSON, in one column of its name.
    template <class S>
    void find_columns(const Row& row, const std::string& prefix, int& first) {
        shape::each_field<S>([&](const auto& described) {
            using Member = typename std::remove_cvref_t<decltype(described)>::Type;
            int column = column_of(row, prefix, described.name, first);
            if (column >= 0) first = column + 1;
            columns_.push_back(column);
            if constexpr (is_nested<Member>)
                if (column < 0)
                    find_columns<Inner<Member>>(row, prefix + std::string(described.name) + ".",
                                                first);
        });
    }

    template <class S>
    bool fill(const Row& row, S& out, std::size_t& next) const {
        bool any = false;
        shape::each_field<S>([&](const auto& described) {
            using Member = typename std::remove_cvref_t<decltype(described)>::Type;
            Member& member = out.*described.member;
            int column = columns_[next++];
            if (column >= 0) {
                if (row.is_null(column)) return;
                any = true;
                from_column(row, column, member);
            } else if constexpr (is_nested<Member>) {
                Inner<Member> inner{};
                bool found = fill(row, inner, next);
                any |= found;
                if (found) member = std::move(inner);
            }
        });
        return any;
    }

    std::vector<int> columns_;
};

}  // namespace hamdel::storage
