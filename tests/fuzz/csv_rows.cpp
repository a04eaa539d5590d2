// Any bytes at all as a file of customers: in every encoding, read at once and piece by piece.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "importing/csv.h"
#include "kernel/text/text.h"

namespace {

using namespace hamdel;
using namespace hamdel::customers;

void hold(bool is_true, const char* property) {
    if (is_true) return;
    std::fprintf(stderr, "does not hold: %s\n", property);
    std::abort();
}

void check_row(const CsvRow& row, std::int64_t before, std::size_t size) {
    hold(row.end > before, "a row gets on");
    hold(row.end <= static_cast<std::int64_t>(size), "a row ends within the file");
    hold(row.cells.size() <= most_cells, "cells are bounded");
    for (const std::string& cell : row.cells) {
        hold(text::is_valid_utf8(cell), "a cell is UTF-8");
        hold(cell.find('\0') == std::string::npos, "a cell has no NUL");
    }
}

void check(std::string_view input, CsvForm form) {
    auto whole = rows_of(input, form, SIZE_MAX, true);
    std::int64_t before = 0;
    for (const CsvRow& row : whole) {
        check_row(row, before, input.size());
        before = row.end;
    }
    hold(input.empty() || before == static_cast<std::int64_t>(input.size()), "all is read");
    // Going on from the end of a row is like never having stopped.
    if (whole.size() < 2) return;
    auto from = static_cast<std::size_t>(whole[0].end);
    auto rest = rows_of(input.substr(from), form, SIZE_MAX, true);
    hold(rest.size() + 1 == whole.size(), "as many rows after a pause");
    for (std::size_t at = 0; at < rest.size(); ++at)
        hold(rest[at].cells == whole[at + 1].cells, "the same rows after a pause");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view input(reinterpret_cast<const char*>(data), size);
    guess_form(input, size % 2 == 0);
    for (Encoding encoding :
         {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::windows1256}) {
        looks_like_text(input, encoding);
        for (Delimiter delimiter : {Delimiter::comma, Delimiter::tab})
            check(input, {encoding, delimiter});
    }
    return 0;
}
