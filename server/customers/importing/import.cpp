#include "importing/import.h"

#include "storage/kept_blob.h"

namespace hamdel::customers {

constinit const std::string_view select_import =
    "select id, name, size, state, failure, encoding, delimiter, columns, sample, meanings, known, "
    "place, row_count, made, changed, same, refused, by_name, created_at, finished_at "
    "from customer_import ";

Import find_import(Read& tx, const Actor& who, ImportId id) {
    auto found = tx.one<Import>(std::string(select_import) + "where id = ? and workspace_id = ?",
                                id, who.workspace);
    if (!found) throw Refusal(Problem::not_found, "import");
    return *std::move(found);
}

void finish_import(Write& tx, ImportId id, ImportState state,
                   const std::optional<std::string>& failure) {
    tx.run(
        "update customer_import set state = ?, failure = ?, finished_at = ?, leased_until = 0 "
        "where id = ?",
        state, failure, tx.now(), id);
    if (failure == "not_text" || failure == "no_rows") return;
    auto hash = tx.value<std::string>("select blob_hash from customer_import where id = ?", id);
    if (hash.empty()) return;
    storage::release_blob(tx, hash);
    tx.run("update customer_import set blob_hash = '' where id = ?", id);
    tx.cancel_timer(forget_timer, id.value);
}

void forget_import(Write& tx, WorkspaceId, std::int64_t import) {
    auto state =
        tx.one<ImportState>("select state from customer_import where id = ?", ImportId{import});
    if (!state || state == ImportState::running) return;
    finish_import(tx, {import}, ImportState::stopped, {});
}

}  // namespace hamdel::customers
