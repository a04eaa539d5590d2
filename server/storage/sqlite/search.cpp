#include "../search_engine.h"
#include "beginnings.h"

namespace hamdel::search::fts5 {

// The index is contentless: a document is taken out by naming every word that went in. Both run at
// the end of the group, because a savepoint would make FTS5 flush what it holds.

void add(Write& tx, Kind kind, std::int64_t document, const ScopedText& text) {
    std::string table(table_of(kind));
    tx.run_last("insert into " + table + " (rowid, words, stems, beginnings) values (?, ?, ?, ?)",
                document, text.words, text.stems, beginnings_of(text.words));
}

void remove(Write& tx, Kind kind, std::int64_t document, const ScopedText& previous) {
    std::string table(table_of(kind));
    tx.run_last("insert into " + table + " (" + table + ", rowid, words, stems, beginnings)" +
                    " values ('delete', ?, ?, ?, ?)",
                document, previous.words, previous.stems, beginnings_of(previous.words));
}

namespace {

std::string spelled(Read& tx, const std::string& table, WorkspaceId workspace,
                    const text::Query& query) {
    const Spelling spelling{" AND ", " OR ", "\"", [&](const std::string& word) {
                                return spell_beginning(tx, table, word);
                            }};
    return spell(workspace, query, spelling);
}

}  // namespace

Condition documents_with(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query) {
    std::string table(table_of(kind));
    return {"select rowid from " + table + " where " + table + " match ?",
            spelled(tx, table, workspace, query)};
}

std::vector<Hit> newest(Read& tx, Kind kind, WorkspaceId workspace, const text::Query& query,
                        bool with_closeness, int limit) {
    std::string table(table_of(kind));
    std::string rank = with_closeness ? "closeness(" + table + ")" : "0.0";
    return tx.all<Hit>("select rowid as document, " + rank + " as rank from " + table + " where " +
                           table + " match ? order by rowid desc limit ?",
                       spelled(tx, table, workspace, query), limit);
}

}  // namespace hamdel::search::fts5
