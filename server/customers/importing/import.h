// Customers out of a file: uploaded, looked at, its columns given a meaning, and taken in a handful
// of rows at a time by a worker. A group of rows and the place in the file move in one transaction,
// so every row is taken once, whatever dies in between.
#pragma once

#include "customers/customers.h"
#include "importing/csv.h"

namespace hamdel::customers {

struct ImportNoun {
    static constexpr std::string_view prefix = "imp";
};
using ImportId = Id<ImportNoun>;

// looking: the worker reads its beginning; ready: an agent says what the columns mean.
enum class ImportState { looking, ready, running, done, stopped, failed };
constexpr auto names(ImportState) {
    return std::array<std::string_view, 6>{"looking", "ready",   "running",
                                           "done",    "stopped", "failed"};
}

// What becomes of a customer who is known by an identity of the row already.
enum class Known { fill, replace, skip };
constexpr auto names(Known) {
    return std::array<std::string_view, 3>{"fill", "replace", "skip"};
}

struct Import {
    ImportId id;
    std::string name;
    std::int64_t size = 0;
    ImportState state = ImportState::looking;
    std::optional<std::string> failure;
    Encoding encoding = Encoding::utf8;
    Delimiter delimiter = Delimiter::comma;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> sample;
    std::vector<std::string> meanings;
    Known known = Known::fill;
    std::int64_t place = 0;
    std::int64_t row_count = 0;
    std::int64_t made = 0;
    std::int64_t changed = 0;
    std::int64_t same = 0;
    std::int64_t refused = 0;
    std::string by_name;
    Instant created_at;
    std::optional<Instant> finished_at;

    static constexpr std::string_view shape_name = "CustomerImport";
    static constexpr auto fields = shape::fields(
        shape::field("id", &Import::id), shape::field("name", &Import::name),
        shape::field("size", &Import::size, "Of the file, in bytes."),
        shape::field("state", &Import::state),
        shape::field("failure", &Import::failure, "Why it failed: no_rows, not_text, unreadable."),
        shape::field("encoding", &Import::encoding), shape::field("delimiter", &Import::delimiter),
        shape::field("columns", &Import::columns, "The first row."),
        shape::field("sample", &Import::sample, "The rows after it, at most ten."),
        shape::field("meanings", &Import::meanings,
                     "Of each column: name, email, phone, telegram, bale, whatsapp, instagram, "
                     "app_user, organization, country, locale, time_zone, tier, stage, "
                     "culture_notes, attributes.<key>, or empty."),
        shape::field("known", &Import::known,
                     "Of customers known already: fill what is empty, replace, or skip."),
        shape::field("place", &Import::place, "Bytes of the file that are done."),
        shape::field("row_count", &Import::row_count, "Rows done, the first one aside."),
        shape::field("made", &Import::made), shape::field("changed", &Import::changed),
        shape::field("same", &Import::same, "Known, and nothing to change."),
        shape::field("refused", &Import::refused), shape::field("by_name", &Import::by_name),
        shape::field("created_at", &Import::created_at),
        shape::field("finished_at", &Import::finished_at));
};

// A row that was not taken. `field` is what it was to be, `code` why not.
struct ImportProblem {
    std::int64_t row = 0;
    std::string field;
    std::string code;
    std::vector<std::string> cells;

    static constexpr std::string_view shape_name = "CustomerImportProblem";
    static constexpr auto fields = shape::fields(
        shape::field("row", &ImportProblem::row, "As spreadsheets count: the heading is row 1."),
        shape::field("field", &ImportProblem::field), shape::field("code", &ImportProblem::code),
        shape::field("cells", &ImportProblem::cells));
};
// Kept of one import; further ones are only counted.
inline constexpr std::int64_t most_problems = 20'000;

inline constexpr std::int64_t largest_import = std::int64_t{1} << 30;

// "select … from customer_import", to be followed by a condition.
extern const std::string_view select_import;
// Throws not_found "import".
Import find_import(Read& tx, const Actor& who, ImportId id);

// The last state of an import; its file is needed no more, unless another reading may help.
void finish_import(Write& tx, ImportId id, ImportState state,
                   const std::optional<std::string>& failure);

// A file that nobody imported is forgotten after a week.
inline constexpr std::string_view forget_timer = "customers.forget_import";
inline constexpr Span unused_kept = days(7);
void forget_import(Write& tx, WorkspaceId workspace, std::int64_t import);

// What may stand in a column: a field of a customer, the type of an identity, attributes.<key>.
bool is_meaning(Read& tx, WorkspaceId workspace, std::string_view word);
// What the headings seem to mean, in Persian or English; each meaning once.
std::vector<std::string> guess_meanings(Read& tx, WorkspaceId workspace,
                                        const std::vector<std::string>& columns);

}  // namespace hamdel::customers
