#include "http/range.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace hamdel::edge {
namespace {

std::optional<std::int64_t> number(std::string_view text) {
    std::int64_t out = 0;
    if (text.empty() || text.front() < '0' || text.front() > '9') return {};
    auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (failure != std::errc() || end != text.data() + text.size()) return {};
    return out;
}

}  // namespace

Range parse_range(std::string_view header, std::int64_t size) {
    Range whole{.kind = Range::Kind::whole, .first = 0, .count = size};
    if (!header.starts_with("bytes=")) return whole;
    header.remove_prefix(6);
    std::size_t dash = header.find('-');
    if (dash == std::string_view::npos || header.find(',') != std::string_view::npos) return whole;
    auto first = number(header.substr(0, dash));
    auto last = number(header.substr(dash + 1));

    if (dash == 0) {  // "-500": the last 500
        if (!last) return whole;
        if (*last == 0 || size == 0) return {.kind = Range::Kind::none};
        std::int64_t count = std::min(*last, size);
        return {.kind = Range::Kind::part, .first = size - count, .count = count};
    }
    bool is_open = dash + 1 == header.size();
    if (!first || (!last && !is_open) || (last && *last < *first)) return whole;
    if (*first >= size) return {.kind = Range::Kind::none};
    std::int64_t end = last ? std::min(*last, size - 1) : size - 1;
    return {.kind = Range::Kind::part, .first = *first, .count = end - *first + 1};
}

}  // namespace hamdel::edge
