// The routes of an import: bringing the file, saying what its columns mean, starting and stopping.
#include <algorithm>

#include "importing/import.h"
#include "kernel/text/text.h"
#include "module/page.h"
#include "module/request.h"
#include "routes.h"
#include "storage/kept_blob.h"

namespace hamdel::customers {
namespace {

struct UploadImport {
    std::string name;
    Upload upload;

    static constexpr auto fields = shape::fields(
        shape::query("name", &UploadImport::name, "The file's name.", shape::up_to(255)));
};

Created<Import> upload_customer_import(Write& tx, const Actor& who, const UploadImport& in) {
    std::string name = text::clean_line(in.name);
    if (name.empty()) throw wrong_field("name", "required");
    if (in.upload.size == 0) throw wrong_field("body", "required");
    if (in.upload.size > largest_import)
        throw Refusal(Problem::too_large, "file_too_large").with_limit(largest_import);
    auto id = tx.new_id<ImportId>();
    tx.run(
        "insert into customer_import (id, workspace_id, name, size, blob_hash, state, encoding, "
        "delimiter, columns, sample, meanings, known, by_type, by_id, by_name, created_at) "
        "values (?, ?, ?, ?, ?, ?, ?, ?, '[]', '[]', '[]', ?, ?, ?, ?, ?)",
        id, who.workspace, name, in.upload.size, in.upload.hash, ImportState::looking,
        Encoding::utf8, Delimiter::comma, Known::fill, who.type, who.id, who.name, tx.now());
    storage::keep_blob(tx, {in.upload.hash, in.upload.size});
    tx.set_timer(who.workspace, forget_timer, id.value, tx.now() + unused_kept);
    return {find_import(tx, who, id)};
}

struct ListImports : PageAsked {
    static constexpr auto fields = PageAsked::fields;
};

Page<Import> list_customer_imports(Read& tx, const Actor& who, const ListImports& in) {
    auto rows = tx.all<Import>(
        std::string(select_import) + "where workspace_id = ? and id < ? order by id desc limit ?",
        who.workspace, in.place().value_or(Place2{INT64_MAX}).first, in.size + 1);
    return make_page(std::move(rows), "/api/v1/customer_imports", in,
                     [](const Import& last) { return Place2{last.id.value, 0}; });
}

struct ShowImport {
    ImportId id;
    static constexpr auto fields = shape::fields(shape::path("id", &ShowImport::id));
};

Import show_customer_import(Read& tx, const Actor& who, const ShowImport& in) {
    return find_import(tx, who, in.id);
}

Refusal not_now() {
    return {Problem::conflict, "import_not_ready"};
}

struct ReadImport {
    ImportId id;
    Encoding encoding = Encoding::utf8;
    Delimiter delimiter = Delimiter::comma;

    static constexpr auto fields = shape::fields(shape::path("id", &ReadImport::id),
                                                 shape::body("encoding", &ReadImport::encoding),
                                                 shape::body("delimiter", &ReadImport::delimiter));
};

Import read_customer_import(Write& tx, const Actor& who, const ReadImport& in) {
    Import import = find_import(tx, who, in.id);
    bool may_look = import.state == ImportState::ready || import.failure == "not_text" ||
                    import.failure == "no_rows";
    if (!may_look) throw not_now();
    tx.run(
        "update customer_import set state = ?, failure = null, finished_at = null, encoding = ?, "
        "delimiter = ?, is_told = 1, place = 0, line = 0, leased_until = 0 where id = ?",
        ImportState::looking, in.encoding, in.delimiter, import.id);
    return find_import(tx, who, import.id);
}

struct StartImport {
    ImportId id;
    std::vector<std::string> meanings;
    Known known = Known::fill;

    static constexpr auto fields = shape::fields(
        shape::path("id", &StartImport::id),
        shape::body("meanings", &StartImport::meanings, "One for each column; empty: left out.",
                    {.items = int(most_cells)}),
        shape::body("known", &StartImport::known, "", shape::defaulted()));
};

bool tells_who(std::string_view meaning) {
    return meaning == "name" || shape::parse_name<IdentityType>(meaning).has_value();
}

void check_meanings(Read& tx, const Actor& who, const Import& import, const StartImport& in) {
    if (in.meanings.size() != import.columns.size())
        throw wrong_field("meanings", "wrong_number_of_columns");
    for (std::size_t at = 0; at < in.meanings.size(); ++at) {
        const std::string& word = in.meanings[at];
        if (word.empty()) continue;
        std::string place = "meanings[" + std::to_string(at) + "]";
        if (!is_meaning(tx, who.workspace, word)) throw wrong_field(place, "unknown_value");
        bool is_identity = shape::parse_name<IdentityType>(word).has_value();
        auto before = in.meanings.begin() + static_cast<std::ptrdiff_t>(at);
        if (!is_identity && std::find(in.meanings.begin(), before, word) != before)
            throw wrong_field(place, "meant_twice");
    }
    if (std::ranges::none_of(in.meanings, tells_who)) throw wrong_field("meanings", "nobody_named");
}

Import start_customer_import(Write& tx, const Actor& who, const StartImport& in) {
    Import import = find_import(tx, who, in.id);
    if (import.state != ImportState::ready) throw not_now();
    check_meanings(tx, who, import, in);
    // Whoever starts it is who made the customers.
    tx.run(
        "update customer_import set state = ?, meanings = ?, known = ?, by_type = ?, by_id = ?, "
        "by_name = ?, leased_until = 0 where id = ?",
        ImportState::running, in.meanings, in.known, who.type, who.id, who.name, import.id);
    return find_import(tx, who, import.id);
}

Import stop_customer_import(Write& tx, const Actor& who, const ShowImport& in) {
    Import import = find_import(tx, who, in.id);
    if (import.state == ImportState::stopped) return import;
    if (import.finished_at) throw Refusal(Problem::conflict, "import_finished");
    finish_import(tx, import.id, ImportState::stopped, {});
    return find_import(tx, who, import.id);
}

struct ListProblems : PageAsked {
    ImportId id;
    static constexpr auto own_fields = shape::fields(shape::path("id", &ListProblems::id));
    static constexpr auto fields = shape::joined(own_fields, PageAsked::fields);
};

Page<ImportProblem> list_customer_import_problems(Read& tx, const Actor& who,
                                                  const ListProblems& in) {
    Import import = find_import(tx, who, in.id);
    auto rows = tx.all<ImportProblem>(
        "select place as row, field, code, cells from customer_import_problem "
        "where import_id = ? and place > ? order by place limit ?",
        import.id, in.place().value_or(Place2{}).first, in.size + 1);
    return make_page(std::move(rows), "/api/v1/customer_imports/" + to_string(in.id) + "/problems",
                     in, [](const ImportProblem& last) { return Place2{last.row, 0}; });
}

}  // namespace

constinit const Route upload_customer_import_route =
    post<upload_customer_import>("/customer_imports", may::edit,
                                 "Brings a CSV file of customers; it is looked at first.")
        .with_upload();
constinit const Route list_customer_imports_route =
    get<list_customer_imports>("/customer_imports", may::edit, "Imports, the latest first.");
constinit const Route show_customer_import_route = get<show_customer_import>(
    "/customer_imports/{id}", may::edit, "An import: what was found, and how far it is.");
constinit const Route read_customer_import_route = post<read_customer_import>(
    "/customer_imports/{id}/read", may::edit, "Looks at the file again, read as is told here.");
constinit const Route start_customer_import_route = post<start_customer_import>(
    "/customer_imports/{id}/start", may::edit, "Takes the rows in, by what the columns mean.");
constinit const Route stop_customer_import_route = post<stop_customer_import>(
    "/customer_imports/{id}/stop", may::edit, "Stops; the rows taken so far stay.");
constinit const Route list_customer_import_problems_route = get<list_customer_import_problems>(
    "/customer_imports/{id}/problems", may::edit, "The rows that were not taken, and why.");

}  // namespace hamdel::customers
