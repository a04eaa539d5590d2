#include <algorithm>
#include <optional>

#include "importing/csv.h"
#include "kernel/text/text.h"

namespace hamdel::customers {
namespace {

constexpr std::size_t looked_at = 4096;

bool is_wide(Encoding encoding) {
    return encoding == Encoding::utf16le || encoding == Encoding::utf16be;
}

// Line breaks, digits and separators make every other byte of UTF-16 zero often enough.
std::optional<Encoding> wide_without_mark(std::string_view bytes) {
    std::size_t even = 0, odd = 0;
    std::string_view some = bytes.substr(0, looked_at);
    for (std::size_t at = 0; at < some.size(); ++at)
        if (some[at] == '\0') ++(at % 2 ? odd : even);
    std::size_t few = some.size() / 50;
    if (odd > few && odd > 4 * even) return Encoding::utf16le;
    if (even > few && even > 4 * odd) return Encoding::utf16be;
    return {};
}

// The beginning of a file may be cut within a letter.
bool begins_as_utf8(std::string_view bytes, bool is_whole) {
    for (std::size_t cut = 0; cut <= (is_whole ? 0u : 3u) && cut <= bytes.size(); ++cut)
        if (text::is_valid_utf8(bytes.substr(0, bytes.size() - cut))) return true;
    return false;
}

Encoding guess_encoding(std::string_view bytes, bool is_whole) {
    for (Encoding one : {Encoding::utf8, Encoding::utf16le, Encoding::utf16be})
        if (mark_length(bytes, one) > 0) return one;
    if (auto wide = wide_without_mark(bytes)) return *wide;
    return begins_as_utf8(bytes, is_whole) ? Encoding::utf8 : Encoding::windows1256;
}

}  // namespace

std::size_t mark_length(std::string_view bytes, Encoding encoding) {
    std::string_view mark = encoding == Encoding::utf8      ? "\xEF\xBB\xBF"
                            : encoding == Encoding::utf16le ? "\xFF\xFE"
                            : encoding == Encoding::utf16be ? "\xFE\xFF"
                                                            : "";
    return bytes.starts_with(mark) ? mark.size() : 0;
}

Delimiter guess_delimiter(std::string_view beginning, Encoding encoding) {
    beginning.remove_prefix(mark_length(beginning, encoding));
    Delimiter best = Delimiter::comma;
    std::size_t most = 0;
    for (Delimiter one : {Delimiter::comma, Delimiter::semicolon, Delimiter::tab}) {
        auto rows = rows_of(beginning, {encoding, one}, 20, true);
        if (rows.empty() || rows[0].cells.size() < 2) continue;
        std::size_t columns = rows[0].cells.size();
        auto alike = std::ranges::count_if(
            rows, [&](const CsvRow& row) { return row.cells.size() == columns; });
        std::size_t points = static_cast<std::size_t>(alike) * 1000 + columns;
        if (points > most) best = one, most = points;
    }
    return best;
}

CsvForm guess_form(std::string_view beginning, bool is_whole) {
    Encoding encoding = guess_encoding(beginning, is_whole);
    return {encoding, guess_delimiter(beginning, encoding)};
}

bool looks_like_text(std::string_view beginning, Encoding encoding) {
    for (std::string_view other : {"PK\x03\x04", "\xD0\xCF\x11\xE0", "%PDF", "\x1F\x8B"})
        if (beginning.starts_with(other)) return false;
    if (is_wide(encoding)) return true;
    std::string_view some = beginning.substr(0, looked_at);
    auto controls = std::ranges::count_if(some, [](char byte) {
        auto one = static_cast<unsigned char>(byte);
        return one < 9 || (one > 13 && one < 32);
    });
    return static_cast<std::size_t>(controls) * 20 <= some.size();
}

}  // namespace hamdel::customers
