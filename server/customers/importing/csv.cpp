#include "importing/csv.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <memory>
#include <optional>
#include <stdexcept>

namespace hamdel::customers {
namespace {

struct Text {
    std::u16string units;
    std::vector<std::int32_t> starts;  // the byte that each unit begins at
};

const char* converter_name(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8:
            return "UTF-8";
        case Encoding::utf16le:
            return "UTF-16LE";
        case Encoding::utf16be:
            return "UTF-16BE";
        case Encoding::windows1256:
            break;
    }
    return "windows-1256";
}

Text decoded(std::string_view bytes, Encoding encoding, bool is_end) {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
        ucnv_open(converter_name(encoding), &error), &ucnv_close);
    if (U_FAILURE(error)) throw std::runtime_error("ICU lacks an encoding");
    Text out;
    // One byte makes at most two units (a substitution), and the end may add some.
    out.units.resize(bytes.size() * 2 + 8);
    out.starts.resize(out.units.size());
    UChar* target = out.units.data();
    const char* source = bytes.data();
    ucnv_toUnicode(converter.get(), &target, out.units.data() + out.units.size(), &source,
                   bytes.data() + bytes.size(), out.starts.data(), is_end, &error);
    out.units.resize(static_cast<std::size_t>(target - out.units.data()));
    out.starts.resize(out.units.size());
    // Where the end of the file is cut within a letter, its place is not told.
    for (std::size_t at = 0; at < out.starts.size(); ++at)
        if (out.starts[at] < 0) out.starts[at] = at ? out.starts[at - 1] : 0;
    return out;
}

std::string to_utf8(std::u16string_view units) {
    std::string out(units.size() * 3, '\0');
    std::int32_t size = 0;
    UErrorCode error = U_ZERO_ERROR;
    u_strToUTF8WithSub(out.data(), static_cast<std::int32_t>(out.size()), &size, units.data(),
                       static_cast<std::int32_t>(units.size()), 0xFFFD, nullptr, &error);
    out.resize(static_cast<std::size_t>(size));
    std::string clean;
    for (char byte : out)
        if (byte == '\0')
            clean += "\xEF\xBF\xBD";
        else
            clean += byte;
    return clean;
}

char16_t sign_of(Delimiter delimiter) {
    if (delimiter == Delimiter::semicolon) return u';';
    return delimiter == Delimiter::tab ? u'\t' : u',';
}

// Goes through the units of one row; `ends_at` is where the next one begins.
struct RowReader {
    std::u16string_view text;
    char16_t delimiter;
    bool is_end;       // the file ends with this text
    bool with_quotes;  // or every quote is a letter
    std::size_t at = 0;
    std::vector<std::string> cells = {};
    std::u16string cell = {};

    enum class End { row, more_needed, unclosed, too_long };

    End read() {
        std::size_t from = at;
        bool is_quoted = false, begins = true;
        for (; at < text.size(); ++at) {
            if (at - from > longest_row) return is_quoted ? End::unclosed : End::too_long;
            char16_t unit = text[at];
            if (is_quoted) {
                if (unit != u'"') {
                    cell += unit;
                } else if (at + 1 < text.size() && text[at + 1] == u'"') {
                    cell += unit;
                    ++at;
                } else {
                    is_quoted = false;
                }
                continue;
            }
            if (unit == u'"' && begins && with_quotes) {
                is_quoted = true;
                begins = false;
            } else if (unit == delimiter) {
                finish_cell();
                begins = true;
            } else if (unit == u'\n' || unit == u'\r') {
                if (unit == u'\r' && at + 1 == text.size() && !is_end) return End::more_needed;
                if (unit == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n') ++at;
                ++at;
                finish_cell();
                return End::row;
            } else {
                cell += unit;
                begins = false;
            }
        }
        if (!is_end) return End::more_needed;
        if (is_quoted) return End::unclosed;
        finish_cell();
        return End::row;
    }

    void finish_cell() {
        if (cells.size() < most_cells) cells.push_back(to_utf8(cell));
        cell.clear();
    }
};

std::size_t bytes_of_break(Encoding encoding) {
    return encoding == Encoding::utf16le || encoding == Encoding::utf16be ? 2 : 1;
}

struct Line {
    std::vector<std::string> cells;
    std::size_t next = 0;
    bool is_broken = false;
};

// Nothing when the row goes on after this text.
std::optional<Line> next_line(std::u16string_view text, std::size_t from, char16_t delimiter,
                              bool is_end) {
    RowReader reader{text, delimiter, is_end, true, from};
    auto end = reader.read();
    if (end == RowReader::End::more_needed) return {};
    if (end == RowReader::End::row) return Line{std::move(reader.cells), reader.at, false};
    RowReader plain{text, delimiter, is_end, false, from};
    end = plain.read();
    if (end == RowReader::End::more_needed) return {};
    if (end == RowReader::End::too_long) plain.finish_cell();
    return Line{std::move(plain.cells), plain.at, true};
}

}  // namespace

std::vector<CsvRow> rows_of(std::string_view bytes, CsvForm form, std::size_t most,
                            bool is_end_of_file) {
    Text text = decoded(bytes, form.encoding, is_end_of_file);
    std::vector<CsvRow> out;
    std::size_t at = 0;
    while (out.size() < most && at < text.units.size()) {
        auto line = next_line(text.units, at, sign_of(form.delimiter), is_end_of_file);
        if (!line) break;
        at = line->next;
        bool is_last = at >= text.units.size();
        // A row that is the last here, but not of the file, ends with a line break; bytes after it
        // that make no letter yet stay for the next time.
        std::size_t end = !is_last         ? static_cast<std::size_t>(text.starts[at])
                          : is_end_of_file ? bytes.size()
                                           : static_cast<std::size_t>(text.starts[at - 1]) +
                                                 bytes_of_break(form.encoding);
        bool is_empty = line->cells.size() == 1 && line->cells[0].empty();
        if (is_empty) line->cells.clear();
        out.push_back({std::move(line->cells), static_cast<std::int64_t>(end), line->is_broken});
    }
    return out;
}

}  // namespace hamdel::customers
