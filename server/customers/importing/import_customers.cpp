#include "customers/import_customers.h"

#include <chrono>
#include <fstream>

#include "importing/row.h"
#include "kernel/log.h"
#include "kernel/text/text.h"

namespace hamdel::customers {
namespace {

// Small enough for the writer's bounds, whatever the rows hold.
constexpr std::size_t rows_at_once = 25;
// A few groups, then others have their turn.
constexpr std::chrono::seconds longest_turn{1};
constexpr std::size_t most_shown = 10;
constexpr std::size_t longest_shown = 200;
constexpr Span pause_after_failure = seconds(5);

struct Task {
    ImportId id;
    WorkspaceId workspace_id;
    std::string blob_hash;
    std::int64_t size = 0;
    ImportState state = ImportState::looking;
    bool is_told = false;  // an agent said how to read it
    Encoding encoding = Encoding::utf8;
    Delimiter delimiter = Delimiter::comma;
    std::vector<std::string> meanings;
    Known known = Known::fill;
    std::int64_t place = 0;
    std::int64_t line = 0;
    ActorType by_type = ActorType::agent;
    std::int64_t by_id = 0;
    std::string by_name;

    static constexpr auto fields = shape::fields(
        shape::field("id", &Task::id), shape::field("workspace_id", &Task::workspace_id),
        shape::field("blob_hash", &Task::blob_hash), shape::field("size", &Task::size),
        shape::field("state", &Task::state), shape::field("is_told", &Task::is_told),
        shape::field("encoding", &Task::encoding), shape::field("delimiter", &Task::delimiter),
        shape::field("meanings", &Task::meanings), shape::field("known", &Task::known),
        shape::field("place", &Task::place), shape::field("line", &Task::line),
        shape::field("by_type", &Task::by_type), shape::field("by_id", &Task::by_id),
        shape::field("by_name", &Task::by_name));

    CsvForm form() const { return {encoding, delimiter}; }
    Actor actor() const {
        return {.workspace = workspace_id, .type = by_type, .id = by_id, .name = by_name};
    }
};

constexpr std::string_view wanting = "(state = 'looking' or state = 'running')";

std::optional<Instant> next_due(Read& tx) {
    return tx.one<Instant>("select leased_until from customer_import where " +
                           std::string(wanting) + " order by leased_until limit 1");
}

std::optional<Task> claim(Write& tx, Instant until) {
    return tx.one<Task>(
        "update customer_import set leased_until = ? where id = (select id from "
        "customer_import where " +
            std::string(wanting) +
            " and leased_until <= ? order by leased_until, id limit 1) returning "
            "id, workspace_id, blob_hash, size, state, is_told, encoding, "
            "delimiter, meanings, known, place, line, by_type, by_id, by_name",
        until, tx.now());
}

std::string read_piece(const storage::Blobs& blobs, const Task& task) {
    std::ifstream file(blobs.path(task.blob_hash), std::ios::binary);
    file.seekg(task.place);
    std::string out(enough_bytes, '\0');
    file.read(out.data(), static_cast<std::streamsize>(out.size()));
    out.resize(static_cast<std::size_t>(file.gcount()));
    bool is_short = task.place + std::int64_t(out.size()) < task.size && out.size() < enough_bytes;
    if (!file.is_open() || is_short) throw Refusal(Problem::not_found, "unreadable");
    return out;
}

struct Look {
    CsvForm form;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> sample;
    std::int64_t place = 0;  // after the heading
    std::int64_t line = 0;   // of the heading
};

void clip_all(std::vector<std::string>& cells) {
    for (std::string& cell : cells)
        cell = text::preview(cell, longest_shown);
}

// Throws Refusal with the failure as its code.
Look look_at(std::string_view bytes, const Task& task) {
    bool is_whole = std::int64_t(bytes.size()) >= task.size;
    Look out{.form = task.is_told ? task.form() : guess_form(bytes, is_whole)};
    if (!looks_like_text(bytes, out.form.encoding)) throw Refusal(Problem::invalid, "not_text");
    std::size_t mark = mark_length(bytes, out.form.encoding);
    auto rows = rows_of(bytes.substr(mark), out.form, most_shown * 10, is_whole);
    std::int64_t line = 0;
    for (CsvRow& row : rows) {
        ++line;
        if (row.cells.empty()) continue;
        clip_all(row.cells);
        if (out.line == 0) {
            out.columns = std::move(row.cells);
            out.place = std::int64_t(mark) + row.end;
            out.line = line;
        } else if (out.sample.size() < most_shown) {
            out.sample.push_back(std::move(row.cells));
        }
    }
    if (out.sample.empty()) throw Refusal(Problem::invalid, "no_rows");
    return out;
}

void keep_look(Write& tx, const Task& task, const Look& look) {
    tx.run(
        "update customer_import set state = ?, encoding = ?, delimiter = ?, columns = ?, "
        "sample = ?, meanings = ?, place = ?, line = ?, leased_until = 0 "
        "where id = ? and state = ?",
        ImportState::ready, look.form.encoding, look.form.delimiter, look.columns, look.sample,
        guess_meanings(tx, task.workspace_id, look.columns), look.place, look.line, task.id,
        ImportState::looking);
}

struct Counts {
    std::int64_t rows = 0, made = 0, changed = 0, same = 0, refused = 0;
};

void keep_problem(Write& tx, const Task& task, std::int64_t line, const CsvRow& row,
                  const Refusal& why) {
    auto kept = tx.value<std::int64_t>("select refused from customer_import where id = ?", task.id);
    if (kept >= most_problems) return;
    bool names_field = !why.fields.empty();
    tx.run(
        "insert into customer_import_problem (import_id, place, field, code, cells) "
        "values (?, ?, ?, ?, ?)",
        task.id, line, names_field ? why.fields[0].field : std::string(),
        names_field ? why.fields[0].code : why.code, row.cells);
}

void take(Write& tx, const Task& task, std::int64_t line, const CsvRow& row, Counts& counts) {
    ++counts.rows;
    try {
        switch (take_row(tx, task.actor(), read_row(task.meanings, row), task.known)) {
            case Outcome::made:
                ++counts.made;
                break;
            case Outcome::changed:
                ++counts.changed;
                break;
            case Outcome::same:
                ++counts.same;
                break;
        }
    } catch (const Refusal& why) {
        // What is wrong with the row; trouble of the store ends the whole group instead.
        if (why.kind == Problem::unavailable) throw;
        ++counts.refused;
        keep_problem(tx, task, line, row, why);
    }
}

// Rows and the place after them, in one transaction; false when the import is not there any more,
// or somebody else was faster.
bool take_group(Write& tx, const Task& task, std::span<const CsvRow> rows, std::int64_t end,
                bool is_last) {
    auto moved = tx.run(
        "update customer_import set place = ?, line = line + ? "
        "where id = ? and place = ? and state = ?",
        end, std::int64_t(rows.size()), task.id, task.place, ImportState::running);
    if (moved == 0) return false;
    Counts counts;
    std::int64_t line = task.line;
    for (const CsvRow& row : rows) {
        ++line;
        if (!row.cells.empty()) take(tx, task, line, row, counts);
    }
    tx.run(
        "update customer_import set row_count = row_count + ?, made = made + ?, "
        "changed = changed + ?, same = same + ?, refused = refused + ? where id = ?",
        counts.rows, counts.made, counts.changed, counts.same, counts.refused, task.id);
    if (is_last) finish_import(tx, task.id, ImportState::done, {});
    return true;
}

void take_some(Store& store, const storage::Blobs& blobs, Task task) {
    auto end_of_turn = std::chrono::steady_clock::now() + longest_turn;
    std::string bytes = read_piece(blobs, task);
    bool is_end = task.place + std::int64_t(bytes.size()) >= task.size;
    std::int64_t from = task.place;
    auto rows = rows_of(bytes, task.form(), SIZE_MAX, is_end);
    std::span<const CsvRow> left(rows);
    do {
        auto group = left.first(std::min(left.size(), rows_at_once));
        left = left.subspan(group.size());
        std::int64_t end = group.empty() ? task.size : from + group.back().end;
        bool is_last = is_end && left.empty();
        bool is_ours =
            store.write_now([&](Write& tx) { return take_group(tx, task, group, end, is_last); });
        if (!is_ours) return;
        task.place = end;
        task.line += std::int64_t(group.size());
    } while (!left.empty() && std::chrono::steady_clock::now() < end_of_turn);
}

void perform_task(Store& store, const storage::Blobs& blobs, const Task& task) {
    if (task.state == ImportState::running) return take_some(store, blobs, task);
    Look look = look_at(read_piece(blobs, task), task);
    store.write_now([&](Write& tx) { keep_look(tx, task, look); });
}

bool is_final(const std::exception_ptr& failure, std::string& code) {
    try {
        std::rethrow_exception(failure);
    } catch (const Refusal& why) {
        code = why.code;
        return why.kind == Problem::invalid || why.kind == Problem::not_found;
    } catch (const std::exception& why) {
        code = why.what();
        return false;
    }
}

void settle_task(Write& tx, const Task& task, const std::exception_ptr& failure) {
    std::string code;
    if (failure && is_final(failure, code))
        return finish_import(tx, task.id, ImportState::failed, code);
    if (failure)
        log::warning("import_waits", Json::object({{"import", to_string(task.id)}, {"why", code}}));
    tx.run("update customer_import set leased_until = ? where id = ?",
           failure ? tx.now() + pause_after_failure : Instant{0}, task.id);
}

}  // namespace

storage::WorkerSpec import_customers(Store& store, const storage::Blobs& blobs) {
    return storage::worker<Task>(
        "import_customers",
        {.due = next_due,
         .claim = claim,
         .perform = [&store, blobs](Task& task) { perform_task(store, blobs, task); },
         .settle = settle_task,
         .lease = seconds(60)});
}

}  // namespace hamdel::customers
