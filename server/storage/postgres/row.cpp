#include "row.h"

#include <charconv>

namespace hamdel::storage::postgres {
namespace {

constexpr Oid bytes_type = 17;

int digit(char c) {
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

template <class T>
T parse(std::string_view text) {
    T out{};
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

}  // namespace

std::string_view ResultRow::raw(int column) const {
    return {PQgetvalue(result_, row_, column), std::size_t(PQgetlength(result_, row_, column))};
}

std::int64_t ResultRow::integer(int column) const {
    std::string_view text = raw(column);
    if (text == "t" || text == "f") return text == "t";
    return parse<std::int64_t>(text);
}

double ResultRow::real(int column) const {
    return parse<double>(raw(column));
}

std::string_view ResultRow::text(int column) const {
    std::string_view text = raw(column);
    if (PQftype(result_, column) != bytes_type) return text;
    std::string& out = decoded_.emplace_back();  // "\x" and two hex digits a byte
    for (std::size_t i = 2; i + 1 < text.size(); i += 2)
        out += char(digit(text[i]) * 16 + digit(text[i + 1]));
    return out;
}

}  // namespace hamdel::storage::postgres
