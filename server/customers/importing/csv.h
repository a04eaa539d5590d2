// Rows out of a file as spreadsheets save it (RFC 4180), in the encodings they use. Nothing is
// refused: bytes that are no text become U+FFFD, rows may be ragged, and a quote that never closes
// holds for its own line only.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hamdel::customers {

enum class Encoding { utf8, utf16le, utf16be, windows1256 };
constexpr auto names(Encoding) {
    return std::array<std::string_view, 4>{"utf-8", "utf-16le", "utf-16be", "windows-1256"};
}

enum class Delimiter { comma, semicolon, tab };
constexpr auto names(Delimiter) {
    return std::array<std::string_view, 3>{"comma", "semicolon", "tab"};
}

struct CsvForm {
    Encoding encoding = Encoding::utf8;
    Delimiter delimiter = Delimiter::comma;

    friend bool operator==(const CsvForm&, const CsvForm&) = default;
};

struct CsvRow {
    std::vector<std::string> cells;  // UTF-8 without NUL; none for an empty line
    std::int64_t end = 0;            // bytes from the beginning, its line break included
    bool is_broken = false;          // an unclosed quote, or longer than a row may be

    friend bool operator==(const CsvRow&, const CsvRow&) = default;
};

inline constexpr std::size_t longest_row = 1 << 16;  // units of UTF-16
inline constexpr std::size_t most_cells = 200;       // what stands further is dropped
// Bytes that hold at least one whole row, whatever the encoding.
inline constexpr std::size_t enough_bytes = 1 << 19;

// At most `most` rows from the beginning of `bytes`, which is the beginning of a row. What may go
// on after the end is left, unless this is the end of the file. Of `enough_bytes` there is always a
// row.
std::vector<CsvRow> rows_of(std::string_view bytes, CsvForm form, std::size_t most,
                            bool is_end_of_file);

// Length of the mark at the beginning of a file by which its encoding is known.
std::size_t mark_length(std::string_view bytes, Encoding encoding);

// What the file most likely is, by its beginning.
CsvForm guess_form(std::string_view beginning, bool is_whole);
Delimiter guess_delimiter(std::string_view beginning, Encoding encoding);
// Another program's format: bytes that no text of these encodings has.
bool looks_like_text(std::string_view beginning, Encoding encoding);

}  // namespace hamdel::customers
